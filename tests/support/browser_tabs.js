// SPDX-License-Identifier: BSD-3-Clause
// SPDX-FileCopyrightText: The event contributors
//
// Tabs of a headless Chromium visit examples/live, where each sees the other come and go; examples/websocket_chat, where
// each reads what the other writes; and browser_websocket.php, to which a page talks in all ways that there are.
//
//     node browser_tabs.js live|chat|websocket <url> <folder for the profile> [file for a picture]
'use strict';

const { spawn } = require('child_process');
const fs = require('fs');
const http = require('http');
const WebSocket = require('ws');

const [place, url, folder, picture] = process.argv.slice(2);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync', '--hide-scrollbars', '--window-size=900,715',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--remote-debugging-port=0', `--user-data-dir=${folder}`];

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what, holds) {
	for (const end = Date.now() + 60000; Date.now() < end; await sleep(50)) {
		const value = await holds();
		if (value) {
			return value;
		}
	}
	throw new Error(`never: ${what}`);
}

/** One tab, by the protocol of its developer tools. */
class Tab {
	static async open(port) {
		const target = await new Promise((resolve, reject) => {
			http.request({ port, method: 'PUT', path: `/json/new?${encodeURIComponent(url)}` }, (answer) => {
				let text = '';
				answer.on('data', (bytes) => { text += bytes; });
				answer.on('end', () => resolve(JSON.parse(text)));
			}).on('error', reject).end();
		});
		const tab = new Tab();
		tab.answers = new Map();
		tab.socket = new WebSocket(target.webSocketDebuggerUrl);
		tab.socket.on('message', (text) => {
			const { id, result } = JSON.parse(text);
			tab.answers.get(id)?.(result);
		});
		await new Promise((resolve) => tab.socket.on('open', resolve));
		return tab;
	}

	ask(method, params = {}) {
		const id = this.answers.size + 1;
		return new Promise((resolve) => {
			this.answers.set(id, resolve);
			this.socket.send(JSON.stringify({ id, method, params }));
		});
	}

	/** What it comes to in the page; a promise is awaited. */
	async value(expression) {
		return (await this.ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
	}

	sees(n) {
		return until(`a tab sees ${n}`, async () => await this.value('document.querySelectorAll("#tabs li").length') === n);
	}
}

async function visitLive(port) {
	const one = await Tab.open(port);
	await one.sees(1);
	const two = await Tab.open(port);
	await Promise.all([one.sees(2), two.sees(2)]);
	if (picture) {
		const more = [await Tab.open(port), await Tab.open(port)];
		await one.sees(4);
		await one.ask('Page.bringToFront');
		for (let i = 0; i < 14; i++) {
			await one.value(i % 4 ? 'document.getElementById("ask").click()' : '0');
			await sleep(1000);
		}
		fs.writeFileSync(picture, Buffer.from((await one.ask('Page.captureScreenshot')).data, 'base64'));
		await Promise.all(more.map((tab) => tab.ask('Page.close')));
		await one.sees(2);
	}
	await two.ask('Page.close');
	await one.sees(1);
	await one.ask('Page.close');
}

async function visitChat(port) {
	const [one, two] = [await Tab.open(port), await Tab.open(port)];
	const say = (tab, words) => tab.value(`document.getElementById('words').value = ${JSON.stringify(words)};
		document.querySelector('form').requestSubmit()`);
	const reads = (tab, line) => until(`a tab reads "${line}"`, () => tab.value(
		`[...document.querySelectorAll('#said li')].some((each) => each.textContent === ${JSON.stringify(line)})`));
	for (const tab of [one, two]) {
		await until('a tab is connected', () => tab.value('document.readyState === "complete" && ws.readyState === 1'));
	}
	await say(one, 'Ada');
	await say(two, 'Grace');
	await Promise.all([reads(one, 'Grace: is here'), reads(two, 'Grace: is here')]);
	await say(one, 'Hello, <b>Grace</b> ü€😀');
	await Promise.all([reads(one, 'Ada: Hello, <b>Grace</b> ü€😀'), reads(two, 'Ada: Hello, <b>Grace</b> ü€😀')]);
	await two.ask('Page.close');
	await reads(one, 'Grace: has left');
	await one.ask('Page.close');
}

/** Runs in a page: what a WebSocket of the browser's sees of the server. */
async function talk(path) {
	const saw = [];
	const connect = () => new Promise((done) => {
		const ws = new WebSocket(location.href.replace(/^http/, 'ws') + path);
		ws.binaryType = 'arraybuffer';
		ws.onopen = () => done(ws);
	});
	const heard = (ws) => new Promise((done) => { ws.onmessage = ({ data }) => done(data); });
	const ended = (ws) => new Promise((done) => {
		ws.onclose = ({ code, reason, wasClean }) => done([code, reason, wasClean ? 'clean' : 'not clean'].join(' '));
	});
	const bytes = new Uint8Array(1 << 20).map((_, i) => i * 7 + (i >> 8));
	const same = (a, b) => typeof a === typeof b && (typeof a === 'string' ? a === b
		: a.byteLength === b.byteLength && new Uint8Array(a).every((byte, i) => byte === b[i]));
	const messages = ['', 'text', 'ü€😀', new Uint8Array(0), new Uint8Array([0, 255]), 'x'.repeat(125), 'y'.repeat(126),
		'z'.repeat(65535), 'ü'.repeat(1 << 19), bytes];

	let ws = await connect();
	saw.push(ws.extensions || 'nothing agreed on');
	for (const message of messages) {
		ws.send(message);
		const answer = await heard(ws);
		if (!same(answer, message)) {
			saw.push(`another answer to ${message.length ?? message.byteLength}`);
		}
	}
	ws.send('ping');
	saw.push(await heard(ws));
	ws.send('all');
	saw.push((await heard(ws)).length);
	ws.close(4001, 'had enough');
	saw.push(await ended(ws));
	for (const message of ['close', 'drop', 'x'.repeat((1 << 20) + 1)]) {
		ws = await connect();
		ws.send(message);
		saw.push(await ended(ws));
	}
	ws = await connect();
	ws.close();
	saw.push(await ended(ws));
	return saw;
}

async function visitWebSocket(port) {
	const tab = await Tab.open(port);
	await until('the page', () => tab.value('document.readyState === "complete" && document.title === "Empty"'));
	for (const [path, extensions] of [['plain', /^nothing agreed on$/], ['deflate', /^permessage-deflate/]]) {
		const [agreed, ...saw] = await tab.value(`(${talk})("${path}")`);
		const expected = ['pinged', 7000, '4001  clean', '3000 as you wish clean', '1006  not clean',
			'1009 a message is too large clean', '1005  clean'];
		if (!extensions.test(agreed) || JSON.stringify(saw) !== JSON.stringify(expected)) {
			throw new Error(`${path}: ${agreed}, ${JSON.stringify(saw)}`);
		}
	}
	await tab.ask('Page.close');
}

const { visit, done } = {
	live: { visit: visitLive, done: 'tabs come and go' },
	chat: { visit: visitChat, done: 'each reads what the other writes' },
	websocket: { visit: visitWebSocket, done: 'text, binary, a mebibyte, and how it ends' },
}[place];

const chromium = spawn('chromium', [...flags, 'about:blank'], { stdio: 'ignore' });
const file = `${folder}/DevToolsActivePort`;
until('a browser', () => fs.existsSync(file) && fs.readFileSync(file, 'utf8').split('\n')[0])
	.then(visit)
	.then(() => console.log(done), (error) => console.log(error.message))
	.finally(() => chromium.kill());
