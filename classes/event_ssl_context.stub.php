<?php

/** @generate-class-entries */

/**
 * What TLS connections have in common: certificate and key, whom to trust, which protocols to speak.
 *
 * It may be dropped or changed while connections and servers use it: each connection goes on as it began.
 *
 * @not-serializable
 */
final class EventSslContext
{
	/**
	 * A client's: TLS 1.2 or newer.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CLIENT
	 */
	public const TLS_CLIENT_METHOD = UNKNOWN;

	/**
	 * A server's: TLS 1.2 or newer.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SERVER
	 */
	public const TLS_SERVER_METHOD = UNKNOWN;

	/**
	 * A client's: TLS 1.1 alone.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_11_CLIENT
	 */
	public const TLSv11_CLIENT_METHOD = UNKNOWN;

	/**
	 * A server's: TLS 1.1 alone.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_11_SERVER
	 */
	public const TLSv11_SERVER_METHOD = UNKNOWN;

	/**
	 * A client's: TLS 1.2 alone.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_12_CLIENT
	 */
	public const TLSv12_CLIENT_METHOD = UNKNOWN;

	/**
	 * A server's: TLS 1.2 alone.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_12_SERVER
	 */
	public const TLSv12_SERVER_METHOD = UNKNOWN;

	/**
	 * A client's: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL2_CLIENT
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv2_CLIENT_METHOD = UNKNOWN;

	/**
	 * A server's: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL2_SERVER
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv2_SERVER_METHOD = UNKNOWN;

	/**
	 * A client's: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL3_CLIENT
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv3_CLIENT_METHOD = UNKNOWN;

	/**
	 * A server's: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL3_SERVER
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv3_SERVER_METHOD = UNKNOWN;

	/**
	 * A client's: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL23_CLIENT
	 * @deprecated the manual's examples use it: EventSslContext::TLS_CLIENT_METHOD is the same
	 */
	public const SSLv23_CLIENT_METHOD = UNKNOWN;

	/**
	 * A server's: TLS 1.2 or newer, in spite of its name.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SSL23_SERVER
	 * @deprecated the manual's examples use it: EventSslContext::TLS_SERVER_METHOD is the same
	 */
	public const SSLv23_SERVER_METHOD = UNKNOWN;

	/**
	 * A file in PEM form: the certificate, then its chain, and its key unless OPT_LOCAL_PK names another file. Paths,
	 * ciphers and the passphrase are strings; null is the same as leaving them out.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_LOCAL_CERT
	 */
	public const OPT_LOCAL_CERT = UNKNOWN;

	/**
	 * A file in PEM form: the key of the certificate.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_LOCAL_PK
	 */
	public const OPT_LOCAL_PK = UNKNOWN;

	/**
	 * What the key is encrypted with.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_PASSPHRASE
	 */
	public const OPT_PASSPHRASE = UNKNOWN;

	/**
	 * A file in PEM form: the authorities that are trusted. Neither it nor OPT_CA_PATH: those the system trusts. Where
	 * they cannot be loaded, nobody is trusted.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CA_FILE
	 */
	public const OPT_CA_FILE = UNKNOWN;

	/**
	 * A folder of authorities, named as `openssl rehash` does.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CA_PATH
	 */
	public const OPT_CA_PATH = UNKNOWN;

	/**
	 * true: trust a peer whose certificate is signed by itself. The name in it is checked all the same.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_ALLOW_SELF_SIGNED
	 */
	public const OPT_ALLOW_SELF_SIGNED = UNKNOWN;

	/**
	 * true: the peer must have a certificate that is trusted, or, of a client, none. The default is true for clients, false for servers.
	 * Where a client was given a host, the certificate must be for it: a name or address among its subject alternative
	 * names, as browsers want it. The common name of its subject counts for nothing.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_VERIFY_PEER
	 */
	public const OPT_VERIFY_PEER = UNKNOWN;

	/**
	 * How many authorities may stand between the certificate and a trusted one: 0 to 100, which is the default, and
	 * what a negative number means.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_VERIFY_DEPTH
	 */
	public const OPT_VERIFY_DEPTH = UNKNOWN;

	/**
	 * The ciphers up to TLS 1.2, as `openssl ciphers` has them. With none of them only TLS 1.3 is spoken.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CIPHERS
	 */
	public const OPT_CIPHERS = UNKNOWN;

	/**
	 * Without effect: OpenSSL has no SSL 2 any more.
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
	 * true: the server chooses the cipher by its own order.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_CIPHER_SERVER_PREFERENCE
	 */
	public const OPT_CIPHER_SERVER_PREFERENCE = UNKNOWN;

	/**
	 * true: a server refuses clients without a certificate that is trusted.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_REQUIRE_CLIENT_CERT
	 */
	public const OPT_REQUIRE_CLIENT_CERT = UNKNOWN;

	/**
	 * true: a server asks for a certificate only once a connection.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_VERIFY_CLIENT_ONCE
	 */
	public const OPT_VERIFY_CLIENT_ONCE = UNKNOWN;

	/**
	 * What may be spoken inside of TLS (ALPN), as "h2,http/1.1". A client offers it, in this order. A server chooses
	 * the first of its own that a client offers; it refuses clients that offer nothing of it, with the alert
	 * no_application_protocol (RFC 7301), and takes those that offer nothing at all.
	 * EventBufferEvent::sslGetAlpnProtocol() tells what was chosen.
	 *
	 * EventHttp speaks "http/1.1" whatever was chosen.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_ALPN_PROTOCOLS
	 * @since 4.0.0
	 */
	public const OPT_ALPN_PROTOCOLS = UNKNOWN;

	/**
	 * true: a server gives no session tickets, and a client asks for none. TLS 1.3 has no other way to go on with an
	 * earlier session, so each connection begins with a whole handshake.
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_NO_TICKET
	 * @since 4.0.0
	 */
	public const OPT_NO_TICKET = UNKNOWN;

	/**
	 * The certificates of a server that has several names: [name => file], with an array of OPT_LOCAL_CERT, OPT_LOCAL_PK
	 * and OPT_PASSPHRASE in the place of the file where the key stands apart. A client that asks for the name (SNI) is shown
	 * this certificate, one that asks for another name or for none that of OPT_LOCAL_CERT; where there is
	 * no OPT_LOCAL_CERT, the alert unrecognized_name ends such a connection. All else is the same for all names, but
	 * sessions are resumed under one name only.
	 *
	 * "*.example.com" stands for all names with one label in the place of the "*", unless the whole name is listed too.
	 * Names are not case-sensitive; what is not ASCII is written as "xn--...".
	 *
	 * @var int
	 * @cvalue PHP_EVENT_TLS_SNI_SERVER_CERTS
	 * @since 4.0.0
	 */
	public const OPT_SNI_SERVER_CERTS = UNKNOWN;

	/**
	 * The OpenSSL this was compiled with.
	 *
	 * @var string
	 * @cvalue php_event_tls_version_text
	 */
	public const OPENSSL_VERSION_TEXT = UNKNOWN;

	/**
	 * The same as a number.
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
	 * Not for setMinProtoVersion() and setMaxProtoVersion(): connections are streams.
	 *
	 * @var int
	 */
	public const DTLS1_VERSION = 65279;

	/**
	 * Not for setMinProtoVersion() and setMaxProtoVersion(): connections are streams.
	 *
	 * @var int
	 */
	public const DTLS1_2_VERSION = 65277;

	/**
	 * The file with the certificate; null without one. Setting it loads it for connections made from now on, with
	 * the key from the same file where $local_pk is null; else set $local_pk next. A warning says what is wrong with
	 * the file.
	 */
	public ?string $local_cert;

	/**
	 * The file with the certificate's key; null where that is in $local_cert. Setting it loads it. A warning says what
	 * is wrong with the file.
	 */
	public ?string $local_pk;

	/**
	 * $method is one of the *_METHOD constants, $options are [EventSslContext::OPT_* => value], in any order. Values
	 * convert as PHP's do: "1" is as good as true.
	 *
	 * A warning tells of what the context has to do without: a key that is no option, a file that cannot be loaded, with
	 * what is wrong with it, a private key of another certificate, unknown ciphers. A server without a certificate
	 * refuses each connection. With a $method that does not exist there is a warning and no context:
	 * using it is an Error.
	 *
	 * OPT_ALPN_PROTOCOLS and OPT_SNI_SERVER_CERTS throw: a TypeError or ValueError where they are not what they have to
	 * be, EventException where a file cannot be loaded.
	 *
	 * @param array<int, mixed> $options
	 * @throws EventException
	 * @since 1.2.6
	 */
	public function __construct(int $method, array $options) {}

	/**
	 * The oldest protocol that is spoken, one of the *_VERSION constants; 0: the oldest that OpenSSL has.
	 * False where OpenSSL does not have it, and for another number, with a warning.
	 *
	 * @since 3.0.0
	 */
	public function setMinProtoVersion(int $proto): bool {}

	/**
	 * The newest protocol that is spoken, one of the *_VERSION constants; 0: the newest that OpenSSL has.
	 * False where OpenSSL does not have it, and for another number, with a warning.
	 *
	 * @since 3.0.0
	 */
	public function setMaxProtoVersion(int $proto): bool {}
}
