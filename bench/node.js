/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The same with node:http: `node node.js <port>`. */
'use strict';
const http = require('node:http');

const big = Buffer.alloc(1 << 20, 'x');

function serveHello(request, response) {
	response.setHeader('Content-Type', 'text/plain');
	response.end('Hello, World!');
}

function serveHeaders(request, response) {
	const id = request.headers['x-request-id'];
	response.setHeader('Content-Type', 'text/plain');
	response.setHeader('Cache-Control', 'no-store');
	response.setHeader('Server', 'bench');
	response.setHeader('X-Request-Id', id);
	response.end(id);
}

function servePost(request, response) {
	const chunks = [];
	request.on('data', (chunk) => chunks.push(chunk));
	request.on('end', () => {
		response.setHeader('Content-Type', 'application/json');
		response.end(Buffer.concat(chunks));
	});
}

function serveBig(request, response) {
	response.setHeader('Content-Type', 'text/plain');
	response.end(big);
}

const routes = new Map([
	['/hello', serveHello],
	['/headers', serveHeaders],
	['/post', servePost],
	['/big', serveBig],
]);

http.createServer((request, response) => routes.get(request.url)(request, response))
	.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
