/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A server of node's that answers each request that is complete: `node node.js <port>`. */
'use strict';

let count = 0;
require('node:http').createServer((request, response) => {
	request.resume().on('end', () => {
		response.setHeader('X-Saw', String(count++));
		response.end('served\n');
	});
}).listen(Number(process.argv[2]), '127.0.0.1');
