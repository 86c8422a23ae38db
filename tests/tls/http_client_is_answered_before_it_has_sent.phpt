--TEST--
EventHttpConnection: the answer to a large request that is refused is read over TLS, too, though writing has failed before
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/http_client.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('here', 'IP:127.0.0.1');
ask_to_be_refused(new EventBase(), $files->server('here'), $files->client());
?>
--EXPECT--
memory, closes at once, POST: 413 too large
memory, closes at once, GET: 200 well
  connections: 2
memory, reads no more, POST: 413 too large
memory, reads no more, GET: 200 well
  connections: 2
memory, no length, POST: 413 too large
memory, no length, GET: 200 well
  connections: 2
  ERROR_EOF: the connection ended before the answer was complete
memory, closes without a word, POST: null
memory, closes without a word, GET: 200 well
  connections: 2
file, closes at once, POST: 413 too large
file, closes at once, GET: 200 well
  connections: 2
file, reads no more, POST: 413 too large
file, reads no more, GET: 200 well
  connections: 2
file, no length, POST: 413 too large
file, no length, GET: 200 well
  connections: 2
  ERROR_EOF: the connection ended before the answer was complete
file, closes without a word, POST: null
file, closes without a word, GET: 200 well
  connections: 2
chunks, closes at once, POST: 413 too large
chunks, closes at once, GET: 200 well
  connections: 2
chunks, reads no more, POST: 413 too large
chunks, reads no more, GET: 200 well
  connections: 2
chunks, no length, POST: 413 too large
chunks, no length, GET: 200 well
  connections: 2
  ERROR_EOF: the connection ended before the answer was complete
chunks, closes without a word, POST: null
chunks, closes without a word, GET: 200 well
  connections: 2
