--TEST--
EventSslContext: open_basedir holds for the files it is given
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/outcome.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
set_error_handler(function (int $type, string $message) use ($files): bool {
	echo 'warning: ', str_replace($files->folder, 'FOLDER', $message), "\n";
	return true;
});
// open_basedir cannot be taken back, and the files are to be removed: in a process of its own.
if (pcntl_fork() === 0) {
	mkdir("$files->folder/inside");
	copy($files->file("ca.pem"), "$files->folder/inside/ca.pem");
	ini_set('open_basedir', "$files->folder/inside");
	foreach ([
		[EventSslContext::OPT_LOCAL_CERT => $files->file('server.pem'), EventSslContext::OPT_LOCAL_PK => $files->file('server.key')],
		[EventSslContext::OPT_CA_FILE => $files->file('ca.pem')],
		[EventSslContext::OPT_CA_FILE => "$files->folder/inside/../ca.pem"],
		[EventSslContext::OPT_CA_PATH => $files->folder],
		[EventSslContext::OPT_CA_FILE => $files->file('inside/ca.pem')],
	] as $options) {
		$context = new EventSslContext(EventSslContext::TLS_CLIENT_METHOD, $options);
		echo "made\n";
	}
	exit(0);
}
pcntl_wait($status);
unlink("$files->folder/inside/ca.pem");
rmdir("$files->folder/inside");
?>
--EXPECT--
warning: EventSslContext::__construct(): FOLDER/server.pem: open_basedir does not allow it
made
warning: EventSslContext::__construct(): FOLDER/ca.pem: open_basedir does not allow it
made
warning: EventSslContext::__construct(): FOLDER/inside/../ca.pem: open_basedir does not allow it
made
warning: EventSslContext::__construct(): FOLDER: open_basedir does not allow it
made
made
