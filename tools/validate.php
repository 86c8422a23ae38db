<?php
// SPDX-FileCopyrightText: The event contributors
// SPDX-License-Identifier: BSD-3-Clause
//
// validate.php <file.json> <schema.json>: prints where the file is not what the schema says.

error_reporting(E_ALL & ~E_DEPRECATED);
require '/usr/share/php/JsonSchema/autoload.php';

[, $file, $schema] = $argv;
$json = json_decode(file_get_contents($file), flags: JSON_THROW_ON_ERROR);
$validator = new JsonSchema\Validator;
$validator->validate($json, json_decode(file_get_contents($schema), flags: JSON_THROW_ON_ERROR));
foreach ($validator->getErrors() as $error) {
	echo basename($file), ": $error[property]: $error[message]\n";
}
