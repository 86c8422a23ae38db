--TEST--
EventBufferEvent: the input and output are views that end with it
--FILE--
<?php
require __DIR__ . '/../support/bufferevent.php';

$base = new EventBase();
[$a, $b] = EventBufferEvent::createPair($base);
$b->enable(Event::READ);
$a->output->add('hel');
$a->write('lo');
settle($base);
$input = $b->input;
$output = $b->getOutput();
var_dump($input->length, $input->substr(0, 5), $a->output->length);
attempt(fn () => $input->add('x'));          /* libevent's side of it */
attempt(fn () => $output->add('x'));
attempt(fn () => $input->drain(1));
var_dump($b->read(100), $b->read(100));

/* Held in a callback and beyond the end. */
[$c, $d] = EventBufferEvent::createPair($base);
$views = [];
$d->enable(Event::READ);
$d->setCallbacks(function (EventBufferEvent $bev) use (&$views): void {
	$views = [$bev->input, $bev->output];
	$bev->free();
	foreach ($views as $view) {
		attempt(fn () => $view->length);
		attempt(fn () => $view->add('x'));
		attempt(fn () => $view->read(1));
	}
}, null, null);
$c->write('x');
settle($base);

/* The object itself goes, the view does not keep it. */
$view = EventBufferEvent::createPair($base)[0]->input;
attempt(fn () => $view->length);
$view = $c->output;
$base->free();
attempt(fn () => $view->length);
attempt(fn () => $output->length);
?>
--EXPECT--
int(5)
string(5) "hello"
int(0)
false
true
true
string(4) "ello"
NULL
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
Error: EventBuffer: its EventBufferEvent has been freed
