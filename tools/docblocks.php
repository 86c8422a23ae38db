<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * php -n -d extension=tokenizer tools/docblocks.php <file>: prints the tags of its docblocks that PHPStan
 * cannot read, by PHPStan's own parser. */
require '/usr/share/php/PHPStan/PhpDocParser/autoload.php';

use PHPStan\PhpDocParser\Ast\PhpDoc\InvalidTagValueNode;
use PHPStan\PhpDocParser\Lexer\Lexer;
use PHPStan\PhpDocParser\Parser\{ConstExprParser, PhpDocParser, TokenIterator, TypeParser};

$constants = new ConstExprParser();
$parser = new PhpDocParser(new TypeParser($constants), $constants);
$lexer = new Lexer();
foreach (PhpToken::tokenize(file_get_contents($argv[1])) as $token) {
	if ($token->id === T_DOC_COMMENT) {
		foreach ($parser->parse(new TokenIterator($lexer->tokenize($token->text)))->getTags() as $tag) {
			if ($tag->value instanceof InvalidTagValueNode) {
				echo "$argv[1]:$token->line: $tag->name {$tag->value->exception->getMessage()}\n";
			}
		}
	}
}
