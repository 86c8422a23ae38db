<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The programs of other areas, several times, compiled as soon as PHP can. */

require __DIR__ . '/' . ['classes', 'callbacks', 'http', 'fibers', 'dns', 'descriptors'][$seed % 6] . '.php';
$rules['rounds'] = 5;
$rules['settings'] = ['opcache.enable_cli' => '1', 'opcache.jit' => 'tracing', 'opcache.jit_buffer_size' => '32M', 'opcache.jit_hot_loop' => '2',
	'opcache.jit_hot_func' => '2', 'opcache.jit_hot_return' => '2', 'opcache.jit_hot_side_exit' => '2'];
