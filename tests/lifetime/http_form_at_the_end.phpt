--TEST--
EventHttpRequest::getFiles(): files that are left at the end of a script go, and a forked process leaves its parent's alone
--FILE--
<?php
require __DIR__ . '/../support/http.php';
require __DIR__ . '/../support/process.php';

if (isset($argv[1])) {
	pcntl_alarm(60);
	$base = new EventBase();
	$http = serve($base, function (EventHttpRequest $req) use ($argv, $base, &$kept): void {
		$kept = $req;
		$name = $req->getFiles()['f']['tmp_name'];
		echo is_file($name) ? 'there' : 'not there';
		if ($argv[1] === 'exit') {
			exit;
		}
		if ($argv[1] === 'fatal') {
			ini_set('memory_limit', memory_get_usage() + (4 << 20));
			ini_set('display_errors', 0);
			$GLOBALS['more'] = str_repeat('x', 1 << 23);
		}
		if ($argv[1] === 'fork') {
			foreach (['exit', 'free', 'return'] as $how) {
				$child = pcntl_fork();
				if ($child === 0) {
					echo is_uploaded_file($name) ? ' known' : ' unknown';
					$how === 'return' or $how === 'free' ? $req->free() : exit;
					exit;
				}
				pcntl_waitpid($child, $status);
				clearstatcache();
				echo is_file($name) ? ' there' : ' not there', is_uploaded_file($name) ? ' known' : ' unknown';
			}
		}
		$base->stop();
	});
	$body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\ncontent\r\n--b--\r\n";
	$client = (new Client($base, $http))->post('/', $body, 'Content-Type: multipart/form-data; boundary=b');
	$base->loop();
	exit;
}

$folder = sys_get_temp_dir() . '/event-form-end-' . getmypid();
mkdir($folder);
foreach (['held', 'exit', 'fatal', 'fork'] as $how) {
	$process = Process::php('-d', "upload_tmp_dir=$folder", __FILE__, $how);
	echo "$how: ", trim($process->rest()), ', ', count(glob("$folder/*")), " left\n";
	$process->wait();
}
array_map(unlink(...), glob("$folder/*"));
rmdir($folder);
?>
--EXPECT--
held: there, 0 left
exit: there, 0 left
fatal: there, 0 left
fork: there known there known known there known known there known, 0 left
