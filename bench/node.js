/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The same with node:http: `node node.js <port> <folder> [tls]`. */
'use strict';
const fs = require('node:fs');
const http = require('node:http');
const https = require('node:https');

const [port, folder, tls] = process.argv.slice(2);
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

function serveUpload(request, response) {
	let length = 0;
	request.on('data', (chunk) => length += chunk.length);
	request.on('end', () => {
		response.setHeader('Content-Type', 'text/plain');
		response.end(String(length));
	});
}

function serveBig(request, response) {
	response.setHeader('Content-Type', 'text/plain');
	response.end(big);
}

function serveFile(request, response) {
	const path = `${folder}/file`;
	response.setHeader('Content-Type', 'application/octet-stream');
	response.setHeader('Content-Length', fs.statSync(path).size);
	fs.createReadStream(path).pipe(response);
}

function serveChunks(request, response) {
	const chunk = big.subarray(0, 1024);
	response.setHeader('Content-Type', 'text/plain');
	for (let i = 0; i < 1000; i++) {
		response.write(chunk);
	}
	response.end();
}

const listeners = new Set();

function serveEvents(request, response) {
	listeners.add(response);
	response.on('close', () => listeners.delete(response));
	response.setHeader('Content-Type', 'text/event-stream');
	response.flushHeaders();
}

function sendEvents() {
	for (const response of listeners) {
		response.write('data: Hello!\n\n');
	}
}

const routes = new Map([
	['/hello', serveHello],
	['/headers', serveHeaders],
	['/post', servePost],
	['/upload', serveUpload],
	['/big', serveBig],
	['/file', serveFile],
	['/chunks', serveChunks],
	['/events', serveEvents],
]);

function serveNothing(request, response) {
	response.statusCode = 404;
	response.end();
}

function serve(request, response) {
	(routes.get(request.url) ?? serveNothing)(request, response);
}

function createServer() {
	return tls ? https.createServer({
		cert: fs.readFileSync(`${folder}/certificate.pem`),
		key: fs.readFileSync(`${folder}/key.pem`),
	}, serve) : http.createServer(serve);
}

setInterval(sendEvents, 25);
const server = createServer();
server.keepAliveTimeout = 0; // connections may be idle, as in the others
server.listen(Number(port), '127.0.0.1');
