<?php

/** @generate-class-entries */

/**
 * Settings for a new EventBase. Once a base has been made with it, it may be dropped or used again.
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
	 * The time to add, delete or fire an event does not grow with the number of events.
	 *
	 * @var int
	 * @cvalue EV_FEATURE_O1
	 */
	public const FEATURE_O1 = UNKNOWN;

	/**
	 * The backend works with any descriptor, including regular files and /dev/null.
	 *
	 * @var int
	 * @cvalue EV_FEATURE_FDS
	 */
	public const FEATURE_FDS = UNKNOWN;

	/**
	 * Creates a configuration without any requirements.
	 *
	 * @since 1.2.6
	 */
	public function __construct() {}

	/**
	 * Excludes a backend, as named by Event::getSupportedMethods(). The name ends at its first NUL. Returns true, also
	 * for an unknown name.
	 *
	 * @since 1.2.6
	 */
	public function avoidMethod(string $method): bool {}

	/**
	 * Requires a backend with these EventConfig::FEATURE_* bits; other bits are ignored. If there is none, the
	 * constructor of EventBase throws EventException. Returns true.
	 *
	 * @since 1.2.6
	 */
	public function requireFeatures(int $feature): bool {}

	/**
	 * Limits how long the loop runs callbacks before it looks for new events: $max_interval milliseconds and
	 * $max_callbacks callbacks (0 or less: no limit). The limits apply to events of priority $min_priority and up (0 is
	 * the most important). Numbers out of range count as the nearest in range: at most 2^31 - 1, and 255 for the
	 * priority.
	 *
	 * @since 1.2.6
	 */
	public function setMaxDispatchInterval(int $max_interval, int $max_callbacks, int $min_priority): void {}

	/**
	 * Sets the flags of the base: EventBase::NOLOCK, IGNORE_ENV, STARTUP_IOCP, NO_CACHE_TIME, EPOLL_USE_CHANGELIST and
	 * PRECISE_TIMER bits. Other bits are ignored. Returns true.
	 *
	 * @since 2.0.2
	 */
	public function setFlags(int $flags): bool {}
}
