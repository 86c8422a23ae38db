--TEST--
A fatal error in an error handler while a form is read: the form's files go
--INI--
upload_tmp_dir={PWD}
--FILE--
<?php
require __DIR__ . '/../support/base.php';
require __DIR__ . '/../support/http.php';

isolated('a fatal error', function () {
	$base = new EventBase();
	$http = serve($base, function (EventHttpRequest $req) {
		set_error_handler(function (int $level, string $message) {
			echo $message, ': ', count(glob(__DIR__ . '/php*')), " files\n";
			eval('class EventBase {}');
			return false;
		});
		$req->getForm();
		echo "not reached\n";
	});
	$file = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\nx\r\n";
	(new Client($base, $http))->post('/', "$file--b\r\nContent-Disposition: x\r\n\r\n--b--", 'Content-Type: multipart/form-data; boundary=b');
	$base->loop();
});
echo count(glob(__DIR__ . '/php*')), " files left\n";
?>
--EXPECTF--
-- a fatal error
EventHttpRequest::getForm(): File Upload Mime headers garbled: 1 files

Fatal error: Cannot %s class EventBase%S in %s on line %d
status 255
0 files left
