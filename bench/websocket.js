/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * The same with npm's ws: `node websocket.js <port>`. */
'use strict';
const { WebSocketServer } = require('ws');

const text = 'x'.repeat(1024);
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 1024 });

function broadcast() {
	for (const socket of server.clients) {
		if (socket.readyState === 1) {
			socket.send(text);
		}
	}
}

server.on('connection', (socket, request) => {
	socket.on('message', request.url === '/echo'
		? (message, binary) => socket.send(message, { binary })
		: broadcast);
});
