--TEST--
EventHttpRequest::getForm() and getFiles(): what PHP's own web server makes of the same bodies
--INI--
max_input_vars=20
max_input_nesting_level=5
post_max_size=20000
upload_max_filesize=1000
max_file_uploads=4
max_multipart_body_parts=30
--FILE--
<?php
require __DIR__ . '/../support/php_server.php';

pcntl_alarm(60);

/** A part: the parameters of its disposition, its content, and perhaps more headers. */
function part(string $parameters, string $content = '', string ...$headers): string
{
	return implode("\r\n", ["--b", "Content-Disposition: form-data; $parameters", ...$headers, '', $content]) . "\r\n";
}

function file_part(string $name, string $filename = 'x.txt', string $content = 'content'): string
{
	return part("name=\"$name\"; filename=\"$filename\"", $content, 'Content-Type: text/plain; charset=utf-8');
}

$urlencoded = [
	'a=1&b=2', 'a[]=1&a[x]=2', 'a=1+2%2B%26&b=%C3%A9', '&&a=1&', '=1&a', 'a=b=c', "a=1\0&b=2\0", 'a;b=1', "a=1\r\nb=2", 'a%00b=1',
	'a[x][y][z][u][v][w]=1&b=2', implode('&', array_map(fn ($i) => "n$i=$i", range(1, 19))), str_repeat('x', 15000), '{"json":1}',
];
$end = "--b--\r\n";
$multipart = [
	'fields' => part('name="a"', '1') . part('name=a[]', '2') . part('name="b.c d"', "3\r\n4") . $end,
	'arrays' => part('name="a[x][]"', '1') . part('name="a[x][]"', '2') . part('name="a[y]"', '3') . $end,
	'a file' => file_part('f') . $end,
	'files' => file_part('f') . part('name="a"', '1') . file_part('g', 'y.txt', str_repeat("\r\n--", 200)) . $end,
	'files in arrays' => file_part('f[]') . file_part('f[]', 'y') . file_part('f[x][y]', 'z') . $end,
	'paths' => file_part('f', 'C:\\dir\\x.txt') . file_part('g', '/etc/passwd') . file_part('h', '../x/') . $end,
	'no file' => file_part('f', '', '') . file_part('g', '', 'though') . $end,
	'an empty file' => file_part('f', 'x', '') . $end,
	'too large' => file_part('f', 'x', str_repeat('x', 1001)) . file_part('g', 'y', str_repeat('y', 1000)) . $end,
	'MAX_FILE_SIZE' => part('name="MAX_FILE_SIZE"', '10') . file_part('f', 'x', '12345678901') . file_part('g', 'y', '1234567890') . $end,
	'too many' => implode(array_map(fn ($i) => file_part("f$i"), range(1, 6))) . part('name=a', '1') . $end,
	'too many, but none' => implode(array_map(fn ($i) => file_part("f$i", ''), range(1, 6))) . $end,
	'odd brackets' => file_part('f[') . file_part('f]') . file_part('g[a]b') . file_part('h[[a]]') . file_part('[i]') . file_part('j[a][') . $end,
	'odd names' => file_part('a b.c') . file_part(' d') . file_part('e[   x][y ]') . file_part('') . $end,
	'no name' => part('filename="x"', '1') . part('filename="y"', '2') . $end,
	'the same name' => file_part('f') . file_part('f', 'y', 'other') . $end,
	'a name over another' => file_part('f') . file_part('f[a]', 'y', 'other') . file_part('f[tmp_name]', 'z') . $end,
	'a field as a file' => part('name="f[tmp_name]"', '/etc/passwd') . file_part('f') . part('name="f[tmp_name]"', '/etc/passwd') . $end,
	'too deep' => file_part('f[a][b][c][d][e][f]') . part('name="a[a][b][c][d][e][f]"', '1') . part('name=b', '1') . $end,
	'no disposition' => "--b\r\n\r\n1\r\n" . part('name=a', '1') . $end,
	'neither name nor file' => part('name=a', '1') . part('x=y', '1') . part('name=b', '1') . $end,
	'other headers' => part('name=a', '1', 'Content-Type: text/plain', 'X: y') . $end,
	'no type' => part('name=f; filename=x', '1') . $end,
	'quotes' => part('name="a\"b"', '1') . part("name='c'; filename='d e'", '2') . part('name=e f', '3') . $end,
	'a folded line' => "--b\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\n1\r\n$end",
	'lines without CR' => str_replace("\r", '', part('name=a', "1\n2") . file_part('f') . $end),
	'many fields' => implode(array_map(fn ($i) => part("name=n$i", $i), range(1, 25))) . $end,
	'too many parts' => implode(array_map(fn ($i) => $i > 15 ? file_part("f$i", '') : part("name=n$i", $i), range(1, 35))) . $end,
	'a preamble' => "before\r\n" . part('name=a', '1') . $end . 'after',
	'no end of a field' => part('name=a', '1') . rtrim(part('name=b', '2')),
	'no end of a file' => part('name=a', '1') . rtrim(file_part('f')),
	'no last boundary' => rtrim(part('name=a', '1') . file_part('f')) . "\r\n--b",
	'no parts' => $end,
	'garbage' => random_bytes(1000),
	'too long' => part('name=a', str_repeat('x', 20000)) . $end,
	'NUL' => part('name=a', "1\0002") . file_part('f', 'x', "\0\0") . $end,
	'nearly a boundary' => part('name=a', "\r\n--\r\n-\r--b\n-b") . file_part('f', 'x', "\r\n--\r\n--c\r") . $end,
	'a long line' => file_part('f', 'x', str_repeat('x', 900)) . part('name=a', str_repeat('y', 9000)) . $end,
];
$types = [
	'application/x-www-form-urlencoded' => 'a=1&b=2', 'Application/X-WWW-Form-Urlencoded; charset=utf-8' => 'a=1', 'text/plain' => 'a=1',
	'multipart/form-data; boundary="b"' => $multipart['files'], 'Multipart/Form-Data; charset=utf-8; Boundary=b' => $multipart['files'],
	'multipart/form-data; boundary=b; x=y' => $multipart['files'], 'multipart/form-data; boundary=c' => $multipart['files'],
	'multipart/form-data' => $multipart['files'], 'multipart/form-data; boundary="b' => $multipart['files'],
	'multipart/mixed; boundary=b' => $multipart['files'], 'multipart/form-data;boundary=b' => $multipart['files'],
];

$both = new BothServers(['max_input_vars' => 20, 'max_input_nesting_level' => 5, 'post_max_size' => 20000,
	'upload_max_filesize' => 1000, 'max_file_uploads' => 4, 'max_multipart_body_parts' => 30]);
$same = 0;
foreach ($urlencoded as $body) {
	$same += $both->agree(substr($body, 0, 50), '/?x=y', ['Content-Type: application/x-www-form-urlencoded'], $body);
}
foreach ($multipart as $name => $body) {
	$same += $both->agree($name, '/', ['Content-Type: multipart/form-data; boundary=b'], $body);
}
foreach ($types as $type => $body) {
	$same += $both->agree($type, '/', ["Content-Type: $type"], $body);
}
$same += $both->agree('no type', '/', [], 'a=1');
echo $same === count($urlencoded) + count($multipart) + count($types) + 1 ? "all the same\n" : "$same the same\n";
echo implode("\n", array_unique($both->warnings)), "\n";
?>
--EXPECT--
all the same
EventHttpRequest::getForm(): Maximum number of allowable file uploads has been exceeded
EventHttpRequest::getForm(): File Upload Mime headers garbled
EventHttpRequest::getForm(): Input variables exceeded 20. To increase the limit change max_input_vars in php.ini.
EventHttpRequest::getForm(): Multipart body parts limit exceeded 30. To increase the limit change max_multipart_body_parts in php.ini.
EventHttpRequest::getForm(): POST Content-Length of 20056 bytes exceeds the limit of 20000 bytes
EventHttpRequest::getForm(): Missing boundary in multipart/form-data POST data
EventHttpRequest::getForm(): Invalid boundary in multipart/form-data POST data
