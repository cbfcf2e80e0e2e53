extension MailWorld {
    /// Owns every mailbox. Dovecot refuses root; `nobody` is on every Debian.
    static let mailOwner = "nobody"

    /// For Dovecot 2.3.
    ///
    /// An address is a user's name; `+detail` is cut before the user is looked up. Each user is a file, for Dovecot
    /// notices a change of one only by the second. Vacation answers go out through Postfix with the null reverse-path,
    /// as RFC 3834 §3.3 wants.
    var dovecotConfiguration: String {
        """
        base_dir = \(root)/run
        log_path = \(root)/dovecot.log
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = yes
        ssl_cert = <\(caFile)
        ssl_key = <\(root)/key.pem
        auth_username_format = %Lu
        auth_failure_delay = 0
        first_valid_uid = 1
        mail_location = maildir:~/Maildir
        mail_max_userip_connections = 100
        recipient_delimiter = +
        lda_mailbox_autocreate = yes
        postmaster_address = postmaster@example.org
        submission_host = 127.0.0.1:\(smtpPort)
        passdb {
          driver = passwd-file
          args = \(root)/users/%Lu
        }
        userdb {
          driver = passwd-file
          args = \(root)/users/%Lu
          default_fields = uid=\(Self.mailOwner) gid=nogroup home=\(root)/mail/%Lu
        }
        service imap-login {
          inet_listener imap {
            port = \(imapPort)
          }
          inet_listener imaps {
            port = \(imapsPort)
            ssl = yes
          }
        }
        service lmtp {
          unix_listener lmtp {
            mode = 0666
          }
        }
        service auth {
          unix_listener sasl {
            mode = 0666
          }
        }
        protocol lmtp {
          mail_plugins = sieve quota
        }
        plugin {
          quota = maildir:
          sieve = file:~/.dovecot.sieve
          sieve_extensions = +vacation-seconds
          sieve_vacation_min_period = 0
        }
        !include_try \(root)/oauth2.conf

        """
    }
}
