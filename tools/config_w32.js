// SPDX-FileCopyrightText: The event contributors
// SPDX-License-Identifier: BSD-3-Clause
//
// Runs config.w32 as Windows' configure does, with all libraries there, and prints the C files it
// builds. Without the libraries or with an older PHP it must build nothing, without OpenSSL no TLS, without
// zlib no compression.

const fs = require('fs');
const vm = require('vm');

const script = new vm.Script(fs.readFileSync(process.argv[2], 'utf8'), { filename: 'config.w32' });

// What the script asks to be built, where `has` says which libraries there are.
function configure(has, answers, php = ['8', '2']) {
	const built = [];
	const context = {
		PHP_VERSION: php[0],
		PHP_MINOR_VERSION: php[1],
		ARG_ENABLE: (name, help, value) => argument(name, value),
		ARG_WITH: (name, help, value) => argument(name, value),
		CHECK_HEADER_ADD_INCLUDE: (name, flags) => flags === 'CFLAGS_EVENT' && has(name) ? 1 : 0,
		CHECK_LIB: (names, target) => target === 'event' && names.split(';').some(has),
		GREP_HEADER: (name) => has(name) === '2.2',
		SETUP_OPENSSL: (target) => target === 'event' && has('libssl.lib') ? 2 : 0,
		EXTENSION: (name, files, shared, flags) => built.push({ name, files, flags }),
		WARNING: () => {},
	};
	const argument = (name, value) => {
		context['PHP_' + name.toUpperCase().replace(/-/g, '_')] = answers[name] ?? value;
	};
	script.runInNewContext(context);
	return built;
}

function expect(what, holds) {
	if (!holds) {
		console.log(`config.w32: ${what}`);
	}
}

const wanted = { event: 'shared' };
const whole = configure(() => true, wanted);

expect('is on by itself', configure(() => true, {}).length === 0);
expect('builds without libevent', configure((name) => !/^(lib)?event_core/.test(name), wanted).length === 0);
expect('builds with libevent 2.2', configure((name) => /event-config/.test(name) ? '2.2' : true, wanted).length === 0);
expect('wants TLS without OpenSSL', !/OPENSSL/.test(configure((name) => name !== 'libssl.lib', wanted)[0]?.flags));
expect('builds with PHP 8.1', configure(() => true, wanted, ['8', '1']).length === 0);
expect('builds with PHP 7.4', configure(() => true, wanted, ['7', '4']).length === 0);
expect('does not build with PHP 9.0', configure(() => true, wanted, ['9', '0']).length === 1);
expect('has no TLS', /HAVE_EVENT_OPENSSL=1/.test(whole[0]?.flags));
expect('wants compression without zlib', !/ZLIB/.test(configure((name) => !/^zlib/.test(name), wanted)[0]?.flags));
expect('has no compression', /HAVE_EVENT_ZLIB=1/.test(whole[0]?.flags));
expect('builds more than one extension, or none', whole.length === 1 && whole[0].name === 'event');
console.log(whole.flatMap((extension) => extension.files.split(/\s+/)).join('\n').replace(/\\/g, '/'));
