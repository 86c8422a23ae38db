/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * websocket_server.js [certificate key]: ws of node says back what it hears, closes when it hears "close", and says
 * first on which port of 127.0.0.1. With DEFLATE in the environment it compresses: "keeps", or "forgets", one message
 * for the next. */
const fs = require('fs');
const {WebSocketServer} = require('ws');

const [cert, key] = process.argv.slice(2).map((file) => fs.readFileSync(file));
const server = cert ? require('https').createServer({cert, key}) : require('http').createServer();

const forgets = process.env.DEFLATE === 'forgets' || undefined; // false: the other side may not ask for it
const perMessageDeflate = process.env.DEFLATE ? {threshold: 0, serverNoContextTakeover: forgets, clientNoContextTakeover: forgets} : false;

new WebSocketServer({server, perMessageDeflate, handleProtocols: (asked) => (asked.has('echo') ? 'echo' : false)}).on('connection', (ws) => {
	ws.on('message', (data, binary) => {
		if (data.toString() === 'close') {
			ws.close(3000, 'as you wish');
		} else if (data.toString() === 'ping') {
			ws.ping();
			ws.once('pong', () => ws.send('pong'));
		} else {
			ws.send(data, {binary});
		}
	});
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
