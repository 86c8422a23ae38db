// SPDX-License-Identifier: BSD-3-Clause
// SPDX-FileCopyrightText: The event contributors
//
// Two tabs of a headless Chromium visit examples/live: each sees the other come and go.
//
//     node browser_tabs.js <url> <folder for the profile> [file for a picture]
'use strict';

const { spawn } = require('child_process');
const fs = require('fs');
const http = require('http');
const WebSocket = require('ws');

const [url, folder, picture] = process.argv.slice(2);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync', '--hide-scrollbars', '--window-size=900,690',
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

	async value(expression) {
		return (await this.ask('Runtime.evaluate', { expression })).result.value;
	}

	sees(n) {
		return until(`a tab sees ${n}`, async () => await this.value('document.querySelectorAll("#tabs li").length') === n);
	}
}

async function visit(port) {
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

const chromium = spawn('chromium', [...flags, 'about:blank'], { stdio: 'ignore' });
const file = `${folder}/DevToolsActivePort`;
until('a browser', () => fs.existsSync(file) && fs.readFileSync(file, 'utf8').split('\n')[0])
	.then(visit)
	.then(() => console.log('tabs come and go'), (error) => console.log(error.message))
	.finally(() => chromium.kill());
