/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: d5d1e695e3bb472f30de95d9bb24ae92791612dd */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_EventSslContext___construct, 0, 0, 2)
	ZEND_ARG_TYPE_INFO(0, method, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, options, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_EventSslContext_setMinProtoVersion, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, proto, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_EventSslContext_setMaxProtoVersion arginfo_class_EventSslContext_setMinProtoVersion


ZEND_METHOD(EventSslContext, __construct);
ZEND_METHOD(EventSslContext, setMinProtoVersion);
ZEND_METHOD(EventSslContext, setMaxProtoVersion);


static const zend_function_entry class_EventSslContext_methods[] = {
	ZEND_ME(EventSslContext, __construct, arginfo_class_EventSslContext___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(EventSslContext, setMinProtoVersion, arginfo_class_EventSslContext_setMinProtoVersion, ZEND_ACC_PUBLIC)
	ZEND_ME(EventSslContext, setMaxProtoVersion, arginfo_class_EventSslContext_setMaxProtoVersion, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_EventSslContext(void)
{
	zend_class_entry ce, *class_entry;

	INIT_CLASS_ENTRY(ce, "EventSslContext", class_EventSslContext_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NOT_SERIALIZABLE;

	zval const_TLS_CLIENT_METHOD_value;
	ZVAL_LONG(&const_TLS_CLIENT_METHOD_value, PHP_EVENT_TLS_CLIENT);
	zend_string *const_TLS_CLIENT_METHOD_name = zend_string_init_interned("TLS_CLIENT_METHOD", sizeof("TLS_CLIENT_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLS_CLIENT_METHOD_name, &const_TLS_CLIENT_METHOD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLS_CLIENT_METHOD_name);

	zval const_TLS_SERVER_METHOD_value;
	ZVAL_LONG(&const_TLS_SERVER_METHOD_value, PHP_EVENT_TLS_SERVER);
	zend_string *const_TLS_SERVER_METHOD_name = zend_string_init_interned("TLS_SERVER_METHOD", sizeof("TLS_SERVER_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLS_SERVER_METHOD_name, &const_TLS_SERVER_METHOD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLS_SERVER_METHOD_name);

	zval const_TLSv11_CLIENT_METHOD_value;
	ZVAL_LONG(&const_TLSv11_CLIENT_METHOD_value, PHP_EVENT_TLS_11_CLIENT);
	zend_string *const_TLSv11_CLIENT_METHOD_name = zend_string_init_interned("TLSv11_CLIENT_METHOD", sizeof("TLSv11_CLIENT_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLSv11_CLIENT_METHOD_name, &const_TLSv11_CLIENT_METHOD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLSv11_CLIENT_METHOD_name);

	zval const_TLSv11_SERVER_METHOD_value;
	ZVAL_LONG(&const_TLSv11_SERVER_METHOD_value, PHP_EVENT_TLS_11_SERVER);
	zend_string *const_TLSv11_SERVER_METHOD_name = zend_string_init_interned("TLSv11_SERVER_METHOD", sizeof("TLSv11_SERVER_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLSv11_SERVER_METHOD_name, &const_TLSv11_SERVER_METHOD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLSv11_SERVER_METHOD_name);

	zval const_TLSv12_CLIENT_METHOD_value;
	ZVAL_LONG(&const_TLSv12_CLIENT_METHOD_value, PHP_EVENT_TLS_12_CLIENT);
	zend_string *const_TLSv12_CLIENT_METHOD_name = zend_string_init_interned("TLSv12_CLIENT_METHOD", sizeof("TLSv12_CLIENT_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLSv12_CLIENT_METHOD_name, &const_TLSv12_CLIENT_METHOD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLSv12_CLIENT_METHOD_name);

	zval const_TLSv12_SERVER_METHOD_value;
	ZVAL_LONG(&const_TLSv12_SERVER_METHOD_value, PHP_EVENT_TLS_12_SERVER);
	zend_string *const_TLSv12_SERVER_METHOD_name = zend_string_init_interned("TLSv12_SERVER_METHOD", sizeof("TLSv12_SERVER_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLSv12_SERVER_METHOD_name, &const_TLSv12_SERVER_METHOD_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLSv12_SERVER_METHOD_name);

	zval const_SSLv2_CLIENT_METHOD_value;
	ZVAL_LONG(&const_SSLv2_CLIENT_METHOD_value, PHP_EVENT_TLS_SSL2_CLIENT);
	zend_string *const_SSLv2_CLIENT_METHOD_name = zend_string_init_interned("SSLv2_CLIENT_METHOD", sizeof("SSLv2_CLIENT_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSLv2_CLIENT_METHOD_name, &const_SSLv2_CLIENT_METHOD_value, ZEND_ACC_PUBLIC|ZEND_ACC_DEPRECATED, NULL);
	zend_string_release(const_SSLv2_CLIENT_METHOD_name);

	zval const_SSLv2_SERVER_METHOD_value;
	ZVAL_LONG(&const_SSLv2_SERVER_METHOD_value, PHP_EVENT_TLS_SSL2_SERVER);
	zend_string *const_SSLv2_SERVER_METHOD_name = zend_string_init_interned("SSLv2_SERVER_METHOD", sizeof("SSLv2_SERVER_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSLv2_SERVER_METHOD_name, &const_SSLv2_SERVER_METHOD_value, ZEND_ACC_PUBLIC|ZEND_ACC_DEPRECATED, NULL);
	zend_string_release(const_SSLv2_SERVER_METHOD_name);

	zval const_SSLv3_CLIENT_METHOD_value;
	ZVAL_LONG(&const_SSLv3_CLIENT_METHOD_value, PHP_EVENT_TLS_SSL3_CLIENT);
	zend_string *const_SSLv3_CLIENT_METHOD_name = zend_string_init_interned("SSLv3_CLIENT_METHOD", sizeof("SSLv3_CLIENT_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSLv3_CLIENT_METHOD_name, &const_SSLv3_CLIENT_METHOD_value, ZEND_ACC_PUBLIC|ZEND_ACC_DEPRECATED, NULL);
	zend_string_release(const_SSLv3_CLIENT_METHOD_name);

	zval const_SSLv3_SERVER_METHOD_value;
	ZVAL_LONG(&const_SSLv3_SERVER_METHOD_value, PHP_EVENT_TLS_SSL3_SERVER);
	zend_string *const_SSLv3_SERVER_METHOD_name = zend_string_init_interned("SSLv3_SERVER_METHOD", sizeof("SSLv3_SERVER_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSLv3_SERVER_METHOD_name, &const_SSLv3_SERVER_METHOD_value, ZEND_ACC_PUBLIC|ZEND_ACC_DEPRECATED, NULL);
	zend_string_release(const_SSLv3_SERVER_METHOD_name);

	zval const_SSLv23_CLIENT_METHOD_value;
	ZVAL_LONG(&const_SSLv23_CLIENT_METHOD_value, PHP_EVENT_TLS_SSL23_CLIENT);
	zend_string *const_SSLv23_CLIENT_METHOD_name = zend_string_init_interned("SSLv23_CLIENT_METHOD", sizeof("SSLv23_CLIENT_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSLv23_CLIENT_METHOD_name, &const_SSLv23_CLIENT_METHOD_value, ZEND_ACC_PUBLIC|ZEND_ACC_DEPRECATED, NULL);
	zend_string_release(const_SSLv23_CLIENT_METHOD_name);

	zval const_SSLv23_SERVER_METHOD_value;
	ZVAL_LONG(&const_SSLv23_SERVER_METHOD_value, PHP_EVENT_TLS_SSL23_SERVER);
	zend_string *const_SSLv23_SERVER_METHOD_name = zend_string_init_interned("SSLv23_SERVER_METHOD", sizeof("SSLv23_SERVER_METHOD") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSLv23_SERVER_METHOD_name, &const_SSLv23_SERVER_METHOD_value, ZEND_ACC_PUBLIC|ZEND_ACC_DEPRECATED, NULL);
	zend_string_release(const_SSLv23_SERVER_METHOD_name);

	zval const_OPT_LOCAL_CERT_value;
	ZVAL_LONG(&const_OPT_LOCAL_CERT_value, PHP_EVENT_TLS_LOCAL_CERT);
	zend_string *const_OPT_LOCAL_CERT_name = zend_string_init_interned("OPT_LOCAL_CERT", sizeof("OPT_LOCAL_CERT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_LOCAL_CERT_name, &const_OPT_LOCAL_CERT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_LOCAL_CERT_name);

	zval const_OPT_LOCAL_PK_value;
	ZVAL_LONG(&const_OPT_LOCAL_PK_value, PHP_EVENT_TLS_LOCAL_PK);
	zend_string *const_OPT_LOCAL_PK_name = zend_string_init_interned("OPT_LOCAL_PK", sizeof("OPT_LOCAL_PK") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_LOCAL_PK_name, &const_OPT_LOCAL_PK_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_LOCAL_PK_name);

	zval const_OPT_PASSPHRASE_value;
	ZVAL_LONG(&const_OPT_PASSPHRASE_value, PHP_EVENT_TLS_PASSPHRASE);
	zend_string *const_OPT_PASSPHRASE_name = zend_string_init_interned("OPT_PASSPHRASE", sizeof("OPT_PASSPHRASE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_PASSPHRASE_name, &const_OPT_PASSPHRASE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_PASSPHRASE_name);

	zval const_OPT_CA_FILE_value;
	ZVAL_LONG(&const_OPT_CA_FILE_value, PHP_EVENT_TLS_CA_FILE);
	zend_string *const_OPT_CA_FILE_name = zend_string_init_interned("OPT_CA_FILE", sizeof("OPT_CA_FILE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_CA_FILE_name, &const_OPT_CA_FILE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_CA_FILE_name);

	zval const_OPT_CA_PATH_value;
	ZVAL_LONG(&const_OPT_CA_PATH_value, PHP_EVENT_TLS_CA_PATH);
	zend_string *const_OPT_CA_PATH_name = zend_string_init_interned("OPT_CA_PATH", sizeof("OPT_CA_PATH") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_CA_PATH_name, &const_OPT_CA_PATH_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_CA_PATH_name);

	zval const_OPT_ALLOW_SELF_SIGNED_value;
	ZVAL_LONG(&const_OPT_ALLOW_SELF_SIGNED_value, PHP_EVENT_TLS_ALLOW_SELF_SIGNED);
	zend_string *const_OPT_ALLOW_SELF_SIGNED_name = zend_string_init_interned("OPT_ALLOW_SELF_SIGNED", sizeof("OPT_ALLOW_SELF_SIGNED") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_ALLOW_SELF_SIGNED_name, &const_OPT_ALLOW_SELF_SIGNED_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_ALLOW_SELF_SIGNED_name);

	zval const_OPT_VERIFY_PEER_value;
	ZVAL_LONG(&const_OPT_VERIFY_PEER_value, PHP_EVENT_TLS_VERIFY_PEER);
	zend_string *const_OPT_VERIFY_PEER_name = zend_string_init_interned("OPT_VERIFY_PEER", sizeof("OPT_VERIFY_PEER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_VERIFY_PEER_name, &const_OPT_VERIFY_PEER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_VERIFY_PEER_name);

	zval const_OPT_VERIFY_DEPTH_value;
	ZVAL_LONG(&const_OPT_VERIFY_DEPTH_value, PHP_EVENT_TLS_VERIFY_DEPTH);
	zend_string *const_OPT_VERIFY_DEPTH_name = zend_string_init_interned("OPT_VERIFY_DEPTH", sizeof("OPT_VERIFY_DEPTH") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_VERIFY_DEPTH_name, &const_OPT_VERIFY_DEPTH_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_VERIFY_DEPTH_name);

	zval const_OPT_CIPHERS_value;
	ZVAL_LONG(&const_OPT_CIPHERS_value, PHP_EVENT_TLS_CIPHERS);
	zend_string *const_OPT_CIPHERS_name = zend_string_init_interned("OPT_CIPHERS", sizeof("OPT_CIPHERS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_CIPHERS_name, &const_OPT_CIPHERS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_CIPHERS_name);

	zval const_OPT_NO_SSLv2_value;
	ZVAL_LONG(&const_OPT_NO_SSLv2_value, PHP_EVENT_TLS_NO_SSLv2);
	zend_string *const_OPT_NO_SSLv2_name = zend_string_init_interned("OPT_NO_SSLv2", sizeof("OPT_NO_SSLv2") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_NO_SSLv2_name, &const_OPT_NO_SSLv2_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_NO_SSLv2_name);

	zval const_OPT_NO_SSLv3_value;
	ZVAL_LONG(&const_OPT_NO_SSLv3_value, PHP_EVENT_TLS_NO_SSLv3);
	zend_string *const_OPT_NO_SSLv3_name = zend_string_init_interned("OPT_NO_SSLv3", sizeof("OPT_NO_SSLv3") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_NO_SSLv3_name, &const_OPT_NO_SSLv3_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_NO_SSLv3_name);

	zval const_OPT_NO_TLSv1_value;
	ZVAL_LONG(&const_OPT_NO_TLSv1_value, PHP_EVENT_TLS_NO_TLSv1);
	zend_string *const_OPT_NO_TLSv1_name = zend_string_init_interned("OPT_NO_TLSv1", sizeof("OPT_NO_TLSv1") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_NO_TLSv1_name, &const_OPT_NO_TLSv1_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_NO_TLSv1_name);

	zval const_OPT_NO_TLSv1_1_value;
	ZVAL_LONG(&const_OPT_NO_TLSv1_1_value, PHP_EVENT_TLS_NO_TLSv1_1);
	zend_string *const_OPT_NO_TLSv1_1_name = zend_string_init_interned("OPT_NO_TLSv1_1", sizeof("OPT_NO_TLSv1_1") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_NO_TLSv1_1_name, &const_OPT_NO_TLSv1_1_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_NO_TLSv1_1_name);

	zval const_OPT_NO_TLSv1_2_value;
	ZVAL_LONG(&const_OPT_NO_TLSv1_2_value, PHP_EVENT_TLS_NO_TLSv1_2);
	zend_string *const_OPT_NO_TLSv1_2_name = zend_string_init_interned("OPT_NO_TLSv1_2", sizeof("OPT_NO_TLSv1_2") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_NO_TLSv1_2_name, &const_OPT_NO_TLSv1_2_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_NO_TLSv1_2_name);

	zval const_OPT_CIPHER_SERVER_PREFERENCE_value;
	ZVAL_LONG(&const_OPT_CIPHER_SERVER_PREFERENCE_value, PHP_EVENT_TLS_CIPHER_SERVER_PREFERENCE);
	zend_string *const_OPT_CIPHER_SERVER_PREFERENCE_name = zend_string_init_interned("OPT_CIPHER_SERVER_PREFERENCE", sizeof("OPT_CIPHER_SERVER_PREFERENCE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_CIPHER_SERVER_PREFERENCE_name, &const_OPT_CIPHER_SERVER_PREFERENCE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_CIPHER_SERVER_PREFERENCE_name);

	zval const_OPT_REQUIRE_CLIENT_CERT_value;
	ZVAL_LONG(&const_OPT_REQUIRE_CLIENT_CERT_value, PHP_EVENT_TLS_REQUIRE_CLIENT_CERT);
	zend_string *const_OPT_REQUIRE_CLIENT_CERT_name = zend_string_init_interned("OPT_REQUIRE_CLIENT_CERT", sizeof("OPT_REQUIRE_CLIENT_CERT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_REQUIRE_CLIENT_CERT_name, &const_OPT_REQUIRE_CLIENT_CERT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_REQUIRE_CLIENT_CERT_name);

	zval const_OPT_VERIFY_CLIENT_ONCE_value;
	ZVAL_LONG(&const_OPT_VERIFY_CLIENT_ONCE_value, PHP_EVENT_TLS_VERIFY_CLIENT_ONCE);
	zend_string *const_OPT_VERIFY_CLIENT_ONCE_name = zend_string_init_interned("OPT_VERIFY_CLIENT_ONCE", sizeof("OPT_VERIFY_CLIENT_ONCE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_VERIFY_CLIENT_ONCE_name, &const_OPT_VERIFY_CLIENT_ONCE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_VERIFY_CLIENT_ONCE_name);

	zval const_OPT_ALPN_PROTOCOLS_value;
	ZVAL_LONG(&const_OPT_ALPN_PROTOCOLS_value, PHP_EVENT_TLS_ALPN_PROTOCOLS);
	zend_string *const_OPT_ALPN_PROTOCOLS_name = zend_string_init_interned("OPT_ALPN_PROTOCOLS", sizeof("OPT_ALPN_PROTOCOLS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_ALPN_PROTOCOLS_name, &const_OPT_ALPN_PROTOCOLS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_ALPN_PROTOCOLS_name);

	zval const_OPT_NO_TICKET_value;
	ZVAL_LONG(&const_OPT_NO_TICKET_value, PHP_EVENT_TLS_NO_TICKET);
	zend_string *const_OPT_NO_TICKET_name = zend_string_init_interned("OPT_NO_TICKET", sizeof("OPT_NO_TICKET") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_NO_TICKET_name, &const_OPT_NO_TICKET_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_NO_TICKET_name);

	zval const_OPT_SNI_SERVER_CERTS_value;
	ZVAL_LONG(&const_OPT_SNI_SERVER_CERTS_value, PHP_EVENT_TLS_SNI_SERVER_CERTS);
	zend_string *const_OPT_SNI_SERVER_CERTS_name = zend_string_init_interned("OPT_SNI_SERVER_CERTS", sizeof("OPT_SNI_SERVER_CERTS") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPT_SNI_SERVER_CERTS_name, &const_OPT_SNI_SERVER_CERTS_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPT_SNI_SERVER_CERTS_name);

	zval const_OPENSSL_VERSION_TEXT_value;
	zend_string *const_OPENSSL_VERSION_TEXT_value_str = zend_string_init(php_event_tls_version_text, strlen(php_event_tls_version_text), 1);
	ZVAL_STR(&const_OPENSSL_VERSION_TEXT_value, const_OPENSSL_VERSION_TEXT_value_str);
	zend_string *const_OPENSSL_VERSION_TEXT_name = zend_string_init_interned("OPENSSL_VERSION_TEXT", sizeof("OPENSSL_VERSION_TEXT") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPENSSL_VERSION_TEXT_name, &const_OPENSSL_VERSION_TEXT_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPENSSL_VERSION_TEXT_name);

	zval const_OPENSSL_VERSION_NUMBER_value;
	ZVAL_LONG(&const_OPENSSL_VERSION_NUMBER_value, php_event_tls_version_number);
	zend_string *const_OPENSSL_VERSION_NUMBER_name = zend_string_init_interned("OPENSSL_VERSION_NUMBER", sizeof("OPENSSL_VERSION_NUMBER") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_OPENSSL_VERSION_NUMBER_name, &const_OPENSSL_VERSION_NUMBER_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_OPENSSL_VERSION_NUMBER_name);

	zval const_SSL3_VERSION_value;
	ZVAL_LONG(&const_SSL3_VERSION_value, 768);
	zend_string *const_SSL3_VERSION_name = zend_string_init_interned("SSL3_VERSION", sizeof("SSL3_VERSION") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_SSL3_VERSION_name, &const_SSL3_VERSION_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_SSL3_VERSION_name);

	zval const_TLS1_VERSION_value;
	ZVAL_LONG(&const_TLS1_VERSION_value, 769);
	zend_string *const_TLS1_VERSION_name = zend_string_init_interned("TLS1_VERSION", sizeof("TLS1_VERSION") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLS1_VERSION_name, &const_TLS1_VERSION_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLS1_VERSION_name);

	zval const_TLS1_1_VERSION_value;
	ZVAL_LONG(&const_TLS1_1_VERSION_value, 770);
	zend_string *const_TLS1_1_VERSION_name = zend_string_init_interned("TLS1_1_VERSION", sizeof("TLS1_1_VERSION") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLS1_1_VERSION_name, &const_TLS1_1_VERSION_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLS1_1_VERSION_name);

	zval const_TLS1_2_VERSION_value;
	ZVAL_LONG(&const_TLS1_2_VERSION_value, 771);
	zend_string *const_TLS1_2_VERSION_name = zend_string_init_interned("TLS1_2_VERSION", sizeof("TLS1_2_VERSION") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLS1_2_VERSION_name, &const_TLS1_2_VERSION_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLS1_2_VERSION_name);

	zval const_TLS1_3_VERSION_value;
	ZVAL_LONG(&const_TLS1_3_VERSION_value, 772);
	zend_string *const_TLS1_3_VERSION_name = zend_string_init_interned("TLS1_3_VERSION", sizeof("TLS1_3_VERSION") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_TLS1_3_VERSION_name, &const_TLS1_3_VERSION_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_TLS1_3_VERSION_name);

	zval const_DTLS1_VERSION_value;
	ZVAL_LONG(&const_DTLS1_VERSION_value, 65279);
	zend_string *const_DTLS1_VERSION_name = zend_string_init_interned("DTLS1_VERSION", sizeof("DTLS1_VERSION") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_DTLS1_VERSION_name, &const_DTLS1_VERSION_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_DTLS1_VERSION_name);

	zval const_DTLS1_2_VERSION_value;
	ZVAL_LONG(&const_DTLS1_2_VERSION_value, 65277);
	zend_string *const_DTLS1_2_VERSION_name = zend_string_init_interned("DTLS1_2_VERSION", sizeof("DTLS1_2_VERSION") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_DTLS1_2_VERSION_name, &const_DTLS1_2_VERSION_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_DTLS1_2_VERSION_name);

	zval property_local_cert_default_value;
	ZVAL_UNDEF(&property_local_cert_default_value);
	zend_string *property_local_cert_name = zend_string_init("local_cert", sizeof("local_cert") - 1, 1);
	zend_declare_typed_property(class_entry, property_local_cert_name, &property_local_cert_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_local_cert_name);

	zval property_local_pk_default_value;
	ZVAL_UNDEF(&property_local_pk_default_value);
	zend_string *property_local_pk_name = zend_string_init("local_pk", sizeof("local_pk") - 1, 1);
	zend_declare_typed_property(class_entry, property_local_pk_name, &property_local_pk_default_value, ZEND_ACC_PUBLIC, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_local_pk_name);

	return class_entry;
}
