<?php

/** @generate-class-entries */

/**
 * What an EventBase is to be like. Once a base has been made of it, it may be dropped or used again.
 *
 * @not-serializable
 */
final class EventConfig
{
	/**
	 * The backend supports edge-triggered events.
	 *
	 * @var int
	 * @cvalue EV_FEATURE_ET
	 */
	public const FEATURE_ET = UNKNOWN;

	/**
	 * With many events, adding, deleting or firing one takes the same time.
	 *
	 * @var int
	 * @cvalue EV_FEATURE_O1
	 */
	public const FEATURE_O1 = UNKNOWN;

	/**
	 * The backend works with any descriptor, regular files and /dev/null too.
	 *
	 * @var int
	 * @cvalue EV_FEATURE_FDS
	 */
	public const FEATURE_FDS = UNKNOWN;

	/**
	 * A configuration that asks for nothing yet.
	 *
	 * @since 1.2.6
	 */
	public function __construct() {}

	/**
	 * Leave out a backend, as named by Event::getSupportedMethods(). True, also for a name that none has. A name
	 * ends at its first NUL.
	 *
	 * @since 1.2.6
	 */
	public function avoidMethod(string $method): bool {}

	/**
	 * Ask for a backend with these EventConfig::FEATURE_* bits. Where there is none, the
	 * constructor of EventBase throws EventException. Other bits are ignored. True.
	 *
	 * @since 1.2.6
	 */
	public function requireFeatures(int $feature): bool {}

	/**
	 * How long the loop may run callbacks before it looks for new events: $max_interval
	 * milliseconds and $max_callbacks callbacks (0 or less: no limit), counted for events of
	 * priority $min_priority and up (0 is the most important). Numbers out of range count as the nearest
	 * in it: at most 2^31 - 1, and 255 for the priority.
	 *
	 * @since 1.2.6
	 */
	public function setMaxDispatchInterval(int $max_interval, int $max_callbacks, int $min_priority): void {}

	/**
	 * Set EventBase::NOLOCK, IGNORE_ENV, STARTUP_IOCP, NO_CACHE_TIME, EPOLL_USE_CHANGELIST or PRECISE_TIMER bits.
	 * Others are ignored. True.
	 *
	 * @since 2.0.2
	 */
	public function setFlags(int $flags): bool {}
}
