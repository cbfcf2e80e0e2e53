extension MailWorld {
    /// Postfix as a whole small internet: it takes mail for every domain of the world and hands it to Dovecot, which
    /// refuses who is unknown, so that Postfix writes a delivery status notification.
    var postfixMain: String {
        """
        compatibility_level = 3.6
        queue_directory = \(root)/queue
        data_directory = \(root)/data
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        maillog_file = \(root)/postfix.log
        maillog_file_prefixes = \(root)
        myhostname = mx.example.org
        mydestination =
        mynetworks = 127.0.0.0/8
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        virtual_mailbox_domains = regexp:\(root)/postfix/domains
        virtual_transport = lmtp:unix:\(root)/run/lmtp
        recipient_delimiter = +
        default_transport = error:this world has no way out
        relay_transport = error:this world has no way out
        smtpd_relay_restrictions = reject_unauth_destination
        smtpd_recipient_restrictions = check_recipient_access texthash:\(root)/postfix/access
        smtpd_reject_unlisted_recipient = no
        smtpd_tls_cert_file = \(caFile)
        smtpd_tls_key_file = \(root)/key.pem
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = \(root)/run/sasl
        mime_header_checks = regexp:\(root)/postfix/files
        message_size_limit = 80000000
        mailbox_size_limit = 0
        virtual_mailbox_limit = 0
        smtpd_client_connection_rate_limit = 0
        smtpd_error_sleep_time = 0
        smtputf8_enable = yes

        """
    }

    var postfixDomains: String { "/(^|\\.)example\\.(org|net|com)$/ here\n" }

    /// Postfix takes no message with a file of this name.
    package static let refusedFile = "refused-at-once.jpg"

    var postfixFiles: String { "/name=.*\(MailWorld.refusedFile)/ REJECT we take no such file\n" }

    var postfixMaster: String {
        let authenticated = """
              -o smtpd_sasl_auth_enable=yes
              -o smtpd_tls_auth_only=yes
              -o smtpd_client_restrictions=permit_sasl_authenticated,reject
            """
        return """
            127.0.0.1:\(smtpPort) inet n - n - - smtpd
            127.0.0.1:\(submissionPort) inet n - n - - smtpd
              -o smtpd_tls_security_level=encrypt
            \(authenticated)
            127.0.0.1:\(submissionsPort) inet n - n - - smtpd
              -o smtpd_tls_wrappermode=yes
            \(authenticated)
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            tlsmgr unix - - n 1000? 1 tlsmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            error unix - - n - - error
            showq unix n - n - - showq
            retry unix - - n - - error
            lmtp unix - - n - - lmtp
            smtp unix - - n - - smtp
            postlog unix-dgram n - n - 1 postlogd
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache

            """
    }
}
