--TEST--
The example that takes uploads keeps what curl sends as a form, and nothing that is no such form
--SKIPIF--
<?php
require __DIR__ . '/../support/programs.php';
need_programs('curl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.php';

$example = __DIR__ . '/../../examples/http_upload.php';
foreach ([['65536'], ['0', '/no/such/folder']] as $arguments) {
	$refused = Process::php($example, ...$arguments);
	echo trim($refused->rest()), ' ', $refused->wait(), "\n";
}

$around = sys_get_temp_dir() . '/event_uploads_' . getmypid();
mkdir("$around/kept", recursive: true);
file_put_contents("$around/a b.txt", "text\r\n--text\n");
file_put_contents("$around/large.bin", $large = random_bytes(1500000));
file_put_contents("$around/too_large.bin", str_repeat('x', 2500000));

$server = Process::php('-d', "upload_tmp_dir=$around", '-d', 'upload_max_filesize=2M', $example, '0', "$around/kept");
preg_match('~^Listening on (http://127\.0\.0\.1:\d+/)$~', $server->line(), $match);

function ask(string ...$options): string
{
	return (new Process(['curl', '-s', '--max-time', '50', ...$options, $GLOBALS['match'][1]]))->rest();
}

echo str_contains(ask(), '<form') ? "a form\n" : "no form\n";
$said = ask('-F', 'title=A "title"', '-F', "files[]=@$around/a b.txt", '-F', "files[]=@$around/large.bin;filename=../up.php",
	'-F', "files[]=@$around/too_large.bin");
echo preg_replace('/[0-9a-f]{16}/', '*', $said);
$kept = array_map(file_get_contents(...), glob("$around/kept/*"));
usort($kept, fn (string $a, string $b) => strlen($a) <=> strlen($b));
var_dump($kept === ["text\r\n--text\n", $large]);

foreach ([['-d', 'title=x'], ['-d', ''], ['-F', 'title[]=x'], ['-F', "files=@$around/a b.txt"], ['-F', "files[a][b]=@$around/a b.txt"],
	['-d', '{}', '-H', 'Content-Type: application/json'], ['-d', 'x', '-H', 'Content-Type: multipart/form-data; boundary=b']] as $i => $options) {
	echo $i, ': ', trim(ask(...$options, ...['-w', '%{http_code}', '-o', "$around/said"])), ' ', strtok(file_get_contents("$around/said"), "\n<"), "\n";
}
echo count(glob("$around/kept/*")), ' kept, ', count(glob("$around/php*")), " left\n";
$server->signal(SIGTERM);
echo $server->rest();
$server->wait();
(new Process(['rm', '-r', $around]))->wait();
?>
--EXPECT--
The port must be a number from 1 to 65535, or 0 for any 1
There is no such folder, or it cannot be written to 1
a form
Title: A "title"
a b.txt: 13 bytes, kept as *
up.php: 1500000 bytes, kept as *
too_large.bin: not kept, error 1
bool(true)
0: 200 Title: x
1: 200 Title: 
2: 400 html>
3: 400 html>
4: 400 html>
5: 200 Title: 
6: 200 Title: 
2 kept, 0 left
