// SPDX-License-Identifier: BSD-3-Clause
// SPDX-FileCopyrightText: The event contributors

const seconds = 60;
const at = (id) => document.getElementById(id);
const series = { requests: [], open: [], lag: [], memory: [] };
let tabs = [];
let you = 0;
let connected = false;

function draw(id) {
	const canvas = at(id);
	const values = series[id];
	const ratio = window.devicePixelRatio || 1;
	const [width, height] = [canvas.clientWidth, canvas.clientHeight];

	canvas.width = width * ratio;
	canvas.height = height * ratio;
	const pen = canvas.getContext('2d');
	pen.scale(ratio, ratio);
	pen.strokeStyle = pen.fillStyle = getComputedStyle(document.body).getPropertyValue('--line');
	pen.lineWidth = 2;
	pen.lineJoin = 'round';
	const most = Math.max(1, ...values);
	const x = (i) => width - (values.length - 1 - i) * width / (seconds - 1);
	const line = new Path2D();
	values.forEach((value, i) => line.lineTo(x(i), height - 2 - value / most * (height - 4)));
	pen.stroke(line);
	line.lineTo(width, height);
	line.lineTo(x(0), height);
	pen.globalAlpha = .15;
	pen.fill(line);
}

function measured(id, value) {
	series[id].push(value);
	series[id].splice(0, series[id].length - seconds);
	at(id).parentElement.querySelector('b').textContent = value.toLocaleString('en');
	draw(id);
}

function age(since) {
	const old = Math.max(0, Math.round(Date.now() / 1000 - since));
	return old < 60 ? `${old} s` : old < 3600 ? `${Math.floor(old / 60)} min` : `${Math.floor(old / 3600)} h`;
}

// What is already shown stays, so that only new tabs move.
function show() {
	const list = at('tabs');
	const there = new Set(tabs.map((tab) => `tab${tab.id}`));
	for (const item of [...list.children]) {
		there.has(item.id) || item.remove();
	}
	for (const tab of tabs) {
		let item = at(`tab${tab.id}`);
		if (!item) {
			item = document.createElement('li');
			item.id = `tab${tab.id}`;
			item.append(document.createElement('span'), document.createElement('time'));
			list.append(item);
		}
		item.classList.toggle('you', tab.id === you);
		item.firstChild.textContent = tab.address + (tab.id === you ? ' (you)' : '');
		item.lastChild.textContent = age(tab.since);
	}
	at('state').textContent = connected ? `${tabs.length} open` : 'no connection, trying again …';
	at('state').className = connected ? 'connected' : '';
}

const events = new EventSource('events');
events.addEventListener('you', (e) => { you = JSON.parse(e.data); });
events.addEventListener('tabs', (e) => { connected = true; tabs = JSON.parse(e.data); show(); });
events.addEventListener('process', (e) => {
	const now = JSON.parse(e.data);
	measured('requests', now.requests);
	measured('open', now.tabs);
	measured('lag', now.lag);
	measured('memory', now.memory);
});
events.onerror = () => { connected = false; tabs = []; show(); };

setInterval(show, 1000);
at('ask').onclick = () => { for (let i = 0; i < 100; i++) fetch('count', { method: 'POST' }); };
addEventListener('resize', () => Object.keys(series).forEach(draw));
