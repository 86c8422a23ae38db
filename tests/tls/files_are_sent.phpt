--TEST--
EventBuffer::addFile: files go over TLS, read as far as the memory limit allows
--SKIPIF--
<?php
class_exists('EventSslContext') or die('skip built without OpenSSL');
?>
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';
require __DIR__ . '/../support/tls.php';

$files = (new Authority())->issue('server', 'DNS:localhost');
$path = $files->file('data.ext');
file_put_contents($path, $data = random_bytes(3000000));
$base = new EventBase();
[$here, $there] = tcp();
$sender = EventBufferEvent::sslSocket($base, $here, $files->client(), EventBufferEvent::SSL_CONNECTING);
$receiver = EventBufferEvent::sslSocket($base, $there, $files->server('server'), EventBufferEvent::SSL_ACCEPTING);
$received = '';
$receiver->setCallbacks(function ($bev) use (&$received) { $received .= $bev->read(1 << 20); }, null, null);
$receiver->enable(Event::READ);

$b = new EventBuffer();
$b->add('<') && $b->addFile($path) && $b->add('>') or die('not added');
var_dump($sender->writeBuffer($b), $sender->output->addFile($path, 1), $b->length);
$want = "<$data>" . substr($data, 1);
until($base, function () use (&$received, $want) { return strlen($received) >= strlen($want); });
var_dump($received === $want);

$sparse = fopen($files->file('sparse.ext'), 'w+b');
ftruncate($sparse, 1 << 40);
$b->add('<') && $b->addFile($sparse) && $b->add('>') or die('not added');
attempt(fn () => $sender->writeBuffer($b));
attempt(fn () => $sender->output->addBuffer($b));
attempt(fn () => $sender->output->addFile($sparse));
var_dump($b->length === (1 << 40) + 2, $sender->output->length);
?>
--EXPECT--
bool(true)
bool(true)
int(0)
bool(true)
EventException: EventBuffer: a file in it is larger than the memory limit, or cannot be read any more
EventException: EventBuffer: a file in it is larger than the memory limit, or cannot be read any more
false
bool(true)
int(0)
