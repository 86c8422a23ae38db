/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * websocket_client.js <uri> [certificate authority]: ws of node talks to a server that says back what it hears, and
 * tells what it has heard. With DEFLATE in the environment it offers compression: "keeps", or "forgets", one message
 * for the next. */
const fs = require('fs');
const WebSocket = require('ws');

const [uri, authority] = process.argv.slice(2);
const forgets = process.env.DEFLATE === 'forgets' || undefined; // false: the other side may not ask for it
const options = {
	ca: authority && fs.readFileSync(authority),
	perMessageDeflate: process.env.DEFLATE ? {threshold: 0, serverNoContextTakeover: forgets, clientNoContextTakeover: forgets} : false,
};
const numbers = [...Array(3000).keys()].join(', ');

async function talk() {
	const ws = new WebSocket(uri, ['other', 'echo'], options);
	const heard = () => new Promise((done) => ws.once('message', (data, binary) => done(binary ? data : data.toString())));
	await new Promise((done) => ws.once('open', done));
	console.log('protocol', ws.protocol);
	for (const message of ['', 'hello', 'ü€😀', Buffer.alloc(0), Buffer.from([0, 255]), 'x'.repeat(126), 'y'.repeat(65536), Buffer.alloc(1000000, 'z'), numbers, numbers]) {
		ws.send(message);
		const answer = await heard();
		console.log(typeof answer === typeof message && Buffer.from(answer).equals(Buffer.from(message)) ? 'the same' : 'another');
	}
	ws.send('in ', {fin: false});
	ws.send('three ', {fin: false});
	ws.send('pieces');
	console.log(await heard());
	ws.ping('x');
	await new Promise((done) => ws.once('pong', done));
	console.log('pong');
	ws.send('close');
	await new Promise((done) => ws.once('close', (code, reason) => done(console.log(code, reason.toString()))));
	const other = new WebSocket(uri, options);
	await new Promise((done) => other.once('open', done));
	other.close(4001, 'had enough');
	await new Promise((done) => other.once('close', (code) => done(console.log(code, 'protocol', other.protocol || 'None'))));
}

talk();
