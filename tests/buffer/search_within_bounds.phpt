--TEST--
EventBuffer::search() looks between two positions
--EXTENSIONS--
event
--FILE--
<?php
set_error_handler(fn ($number, $message) => print("Warning: $message\n"));
$b = new EventBuffer();
$b->add("llo ");
$b->prepend("he");
$b->add(str_repeat("-", 5000) . "hello\0!");

$tries = [
	['hello'], ['hello', 1], ['hello', 5006], ['hello', 5007], ['hello', 0, 5], ['hello', 0, 4],
	['hello', 1, 5010], ['hello', 1, 5011], ['hello', -1, -1], ['hello', 3, 2], ["\0!"], ['nowhere'],
	['l', 5012], ['!', 5012], ['!', 5013], ['!', 5014], ['!', PHP_INT_MAX], ['o', 0, PHP_INT_MAX],
	[''], ['', 7], ['', 5013], ['', 5014],
];
foreach ($tries as $arguments) {
	echo json_encode($arguments), ' ', json_encode($b->search(...$arguments)), "\n";
}
var_dump($b->search(what: '-', start: 10, end: 11), (new EventBuffer())->search('x'));
?>
--EXPECT--
["hello"] 0
["hello",1] 5006
["hello",5006] 5006
["hello",5007] false
["hello",0,5] 0
["hello",0,4] false
["hello",1,5010] false
["hello",1,5011] 5006
["hello",-1,-1] 0
["hello",3,2] false
["\u0000!"] 5011
["nowhere"] false
["l",5012] false
["!",5012] 5012
["!",5013] false
["!",5014] Warning: EventBuffer::search(): Argument #2 ($start) must be a position in the buffer: searched from the front
5012
["!",9223372036854775807] Warning: EventBuffer::search(): Argument #2 ($start) must be a position in the buffer: searched from the front
5012
["o",0,9223372036854775807] 4
[""] 0
["",7] 7
["",5013] 5013
["",5014] Warning: EventBuffer::search(): Argument #2 ($start) must be a position in the buffer: searched from the front
0
int(10)
bool(false)
