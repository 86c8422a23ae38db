<?php
/* SPDX-License-Identifier: BSD-3-Clause
 * SPDX-FileCopyrightText: The event contributors
 *
 * A tour of EventBuffer: a queue of bytes, added at the end and taken from the front.
 *
 *     php examples/buffer_tour.php
 */

// Bytes arrive in arbitrary pieces. Here a request of some protocol arrives in four.
$input = new EventBuffer();
foreach (["PUT not", "es\r\nlength: 1", "1\r\n\r\nHello,", " world"] as $piece) {
	$input->add($piece);
}
echo "There are $input->length bytes.\n";

// Is the head complete? search() removes nothing.
$end = $input->search("\r\n\r\n");
echo "The head is complete: it has $end bytes.\n";

// Lines come without their line ends. Null would mean that the line is not complete yet.
while (($line = $input->readLine(EventBuffer::EOL_CRLF)) !== '') {
	echo "A line: $line\n";
}

// copyout() and substr() leave the bytes in the buffer; read() removes them.
$input->copyout($first, 5);
echo "The body begins with \"$first\" and ends with \"{$input->substr(7)}\".\n";
echo "Read: {$input->read(5)}, $input->length bytes are left.\n";

// Asking for more than there is returns what there is; drain() just drops bytes.
$input->drain(2);
echo "Read: {$input->read(1000)}, $input->length bytes are left.\n";

// A reply: the head is known last and goes in front. prepend() moves no bytes.
$reply = new EventBuffer();
for ($i = 1; $i <= 3; $i++) {
	$reply->add("line $i\n");
}
$reply->prepend("OK $reply->length\n");

// Bytes move from buffer to buffer without being copied.
$output = new EventBuffer();
$output->addBuffer($reply);
echo "Moved: the reply has $reply->length bytes, the output $output->length.\n";

// Buffers read from and write to streams, Sockets and descriptors. Each call is one system call, which
// may move only a part, so repeat it until nothing is left.
[$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
while ($output->length > 0) {
	$output->write($here);
}
fclose($here);

$received = new EventBuffer();
while ($received->readFrom($there) > 0); // 0 at the end, false on an error
echo "Received:\n{$received->pullup(-1)}";
