<?php

/** @generate-class-entries */

/**
 * Settings that TLS connections share: certificate and key, whom to trust, which protocols to use.
 *
 * It may be dropped or changed while connections and servers use it: each connection goes on as it began.
 *
 * @not-serializable
 */
final class EventSslContext
{
	/**
	 * For clients: TLS 1.2 or newer.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CLIENT
	 */
	public const TLS_CLIENT_METHOD = UNKNOWN;

	/**
	 * For servers: TLS 1.2 or newer.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SERVER
	 */
	public const TLS_SERVER_METHOD = UNKNOWN;

	/**
	 * For clients: TLS 1.1 only.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_11_CLIENT
	 */
	public const TLSv11_CLIENT_METHOD = UNKNOWN;

	/**
	 * For servers: TLS 1.1 only.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_11_SERVER
	 */
	public const TLSv11_SERVER_METHOD = UNKNOWN;

	/**
	 * For clients: TLS 1.2 only.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_12_CLIENT
	 */
	public const TLSv12_CLIENT_METHOD = UNKNOWN;

	/**
	 * For servers: TLS 1.2 only.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_12_SERVER
	 */
	public const TLSv12_SERVER_METHOD = UNKNOWN;

	/**
	 * For clients: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL2_CLIENT
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv2_CLIENT_METHOD = UNKNOWN;

	/**
	 * For servers: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL2_SERVER
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv2_SERVER_METHOD = UNKNOWN;

	/**
	 * For clients: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL3_CLIENT
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv3_CLIENT_METHOD = UNKNOWN;

	/**
	 * For servers: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL3_SERVER
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv3_SERVER_METHOD = UNKNOWN;

	/**
	 * For clients: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL23_CLIENT
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv23_CLIENT_METHOD = UNKNOWN;

	/**
	 * For servers: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL23_SERVER
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv23_SERVER_METHOD = UNKNOWN;

	/**
	 * A PEM file with the certificate, then its chain, and its key unless OPT_LOCAL_PK names another file. Paths,
	 * ciphers and the passphrase are strings; null is the same as leaving them out.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_LOCAL_CERT
	 */
	public const OPT_LOCAL_CERT = UNKNOWN;

	/**
	 * A PEM file with the key of the certificate.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_LOCAL_PK
	 */
	public const OPT_LOCAL_PK = UNKNOWN;

	/**
	 * The passphrase of the encrypted key.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_PASSPHRASE
	 */
	public const OPT_PASSPHRASE = UNKNOWN;

	/**
	 * A PEM file with the trusted authorities. Without it and OPT_CA_PATH, the authorities that the system trusts are
	 * used. If they cannot be loaded, nobody is trusted.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CA_FILE
	 */
	public const OPT_CA_FILE = UNKNOWN;

	/**
	 * A folder of trusted authorities, named as `openssl rehash` names them.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CA_PATH
	 */
	public const OPT_CA_PATH = UNKNOWN;

	/**
	 * true: trust a peer with a self-signed certificate. The name in it is still checked.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_ALLOW_SELF_SIGNED
	 */
	public const OPT_ALLOW_SELF_SIGNED = UNKNOWN;

	/**
	 * true: the peer must have a trusted certificate; a client may also have none. The default is true for clients,
	 * false for servers. If a client was given a host, the certificate must be for that: it must be among the names and
	 * addresses of its subject alternative names, as browsers require. The common name of its subject is ignored.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_VERIFY_PEER
	 */
	public const OPT_VERIFY_PEER = UNKNOWN;

	/**
	 * How many authorities may stand between the certificate and a trusted one: 0 to 100. The default is 100; a
	 * negative number means the same.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_VERIFY_DEPTH
	 */
	public const OPT_VERIFY_DEPTH = UNKNOWN;

	/**
	 * The ciphers up to TLS 1.2, in the format of `openssl ciphers`. If there are none, only TLS 1.3 is used.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CIPHERS
	 */
	public const OPT_CIPHERS = UNKNOWN;

	/**
	 * Has no effect: OpenSSL no longer has SSL 2.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_NO_SSLv2
	 */
	public const OPT_NO_SSLv2 = UNKNOWN;

	/**
	 * true: no SSL 3.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_NO_SSLv3
	 */
	public const OPT_NO_SSLv3 = UNKNOWN;

	/**
	 * true: no TLS 1.0.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_NO_TLSv1
	 */
	public const OPT_NO_TLSv1 = UNKNOWN;

	/**
	 * true: no TLS 1.1.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_NO_TLSv1_1
	 */
	public const OPT_NO_TLSv1_1 = UNKNOWN;

	/**
	 * true: no TLS 1.2.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_NO_TLSv1_2
	 */
	public const OPT_NO_TLSv1_2 = UNKNOWN;

	/**
	 * true: the server chooses the cipher in its own order of preference.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CIPHER_SERVER_PREFERENCE
	 */
	public const OPT_CIPHER_SERVER_PREFERENCE = UNKNOWN;

	/**
	 * true: a server refuses clients without a trusted certificate.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_REQUIRE_CLIENT_CERT
	 */
	public const OPT_REQUIRE_CLIENT_CERT = UNKNOWN;

	/**
	 * true: a server asks for a certificate only once per connection.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_VERIFY_CLIENT_ONCE
	 */
	public const OPT_VERIFY_CLIENT_ONCE = UNKNOWN;

	/**
	 * The protocols to use inside TLS (ALPN), such as "h2,http/1.1". A client offers them in this order. A server
	 * chooses the first of its own that a client offers. It refuses clients that offer only others, with the alert
	 * no_application_protocol (RFC 7301), and accepts those that offer nothing at all.
	 * EventBufferEvent::sslGetAlpnProtocol() tells what was chosen.
	 *
	 * EventHttp uses "http/1.1" whatever was chosen.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_ALPN_PROTOCOLS
	 * @since 4.0.0
	 */
	public const OPT_ALPN_PROTOCOLS = UNKNOWN;

	/**
	 * true: a server gives no session tickets, and a client asks for none. TLS 1.3 has no other way to resume a
	 * session, so each connection begins with a full handshake.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_NO_TICKET
	 * @since 4.0.0
	 */
	public const OPT_NO_TICKET = UNKNOWN;

	/**
	 * The certificates of a server with several names: [name => file]. Instead of the file there may be an array of
	 * OPT_LOCAL_CERT, OPT_LOCAL_PK and OPT_PASSPHRASE, if the key is in another file. A client that asks for the name
	 * (SNI) gets this certificate. A client that asks for another name or for none gets that of OPT_LOCAL_CERT; without
	 * OPT_LOCAL_CERT, the alert unrecognized_name ends the connection. Everything else is the same for all names, but
	 * sessions are resumed under one name only.
	 *
	 * "*.example.com" stands for all names with one label in the place of the "*", except those listed in full. Names
	 * are case-insensitive; non-ASCII names are written as "xn--...".
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SNI_SERVER_CERTS
	 * @since 4.0.0
	 */
	public const OPT_SNI_SERVER_CERTS = UNKNOWN;

	/**
	 * The version of OpenSSL that the extension was compiled with.
	 *
	 * @var string
	 * @cvalue php_event_tls_version_text
	 */
	public const OPENSSL_VERSION_TEXT = UNKNOWN;

	/**
	 * The version of OpenSSL as a number.
	 *
	 * @var int
	 * @cvalue php_event_tls_version_number
	 */
	public const OPENSSL_VERSION_NUMBER = UNKNOWN;

	/**
	 * SSL 3, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const SSL3_VERSION = 768;

	/**
	 * TLS 1.0, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_VERSION = 769;

	/**
	 * TLS 1.1, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_1_VERSION = 770;

	/**
	 * TLS 1.2, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_2_VERSION = 771;

	/**
	 * TLS 1.3, for setMinProtoVersion() and setMaxProtoVersion().
	 *
	 * @var int
	 */
	public const TLS1_3_VERSION = 772;

	/**
	 * Not for setMinProtoVersion() and setMaxProtoVersion(), because connections are streams.
	 *
	 * @var int
	 */
	public const DTLS1_VERSION = 65279;

	/**
	 * Not for setMinProtoVersion() and setMaxProtoVersion(), because connections are streams.
	 *
	 * @var int
	 */
	public const DTLS1_2_VERSION = 65277;

	/**
	 * The file with the certificate; null if there is none. Setting it loads the file for new connections, with the key
	 * from the same file if $local_pk is null; otherwise set $local_pk next. If that fails, a warning says why.
	 */
	public ?string $local_cert;

	/**
	 * The file with the key of the certificate; null if it is in $local_cert. Setting it loads the file. If that fails,
	 * a warning says why.
	 */
	public ?string $local_pk;

	/**
	 * Creates a context. $method is one of the *_METHOD constants. $options are [EventSslContext::OPT_* => value], in
	 * any order. Values are converted as PHP does it: "1" is the same as true.
	 *
	 * Warns about what the context has to do without: a key that is not an option, a file that cannot be loaded (with
	 * the reason), a private key of another certificate, unknown ciphers. A server without a certificate refuses each
	 * connection. A $method that does not exist warns; then there is no context, and using it throws an Error.
	 *
	 * OPT_ALPN_PROTOCOLS and OPT_SNI_SERVER_CERTS throw a TypeError or ValueError if they are not valid, and
	 * EventException if a file cannot be loaded.
	 *
	 * @param array<int, mixed> $options
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(int $method, array $options) {}

	/**
	 * Sets the oldest protocol to use, one of the *_VERSION constants; 0: the oldest that OpenSSL has. Returns false if
	 * OpenSSL does not have it; false with a warning for any other number.
	 *
	 * @since 3.0.0
	 */
	public function setMinProtoVersion(int $proto): bool {}

	/**
	 * Sets the newest protocol to use, one of the *_VERSION constants; 0: the newest that OpenSSL has. Returns false if
	 * OpenSSL does not have it; false with a warning for any other number.
	 *
	 * @since 3.0.0
	 */
	public function setMaxProtoVersion(int $proto): bool {}
}
