package org.civicstore.shared.mail;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.IDN;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands mail to the configured server. Called from jobs only: a server that is away is tried again. */
@Singleton
public class Mailer {
    private static final String MILLIS = "20000";

    private final MailSettings settings;
    private final Clock clock;

    Mailer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is a server to send through; without one nobody should be asked for an address. */
    public boolean ready() {
        return settings.ready();
    }

    /**
     * Sends it; once this returns, the server has taken it over.
     *
     * @throws IllegalStateException when the server did not take it, or there is none
     */
    public void send(Mail mail) {
        if (!ready()) {
            throw new IllegalStateException("There is no mail server: CIVICSTORE_MAIL_HOST is not set");
        }
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(Objects.requireNonNull(settings.from())));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(ascii(mail.to()), true));
            message.setSubject(mail.subject(), "UTF-8");
            write(message, mail);
            message.setContentLanguage(new String[] {mail.language()});
            // Answering machines keep quiet (RFC 3834 section 5).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setSentDate(Date.from(clock.instant()));
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server did not take a message", e);
        }
    }

    /** Text alone, or both with the better one last (RFC 2046 section 5.1.4). */
    private static void write(MimeMessage message, Mail mail) throws MessagingException {
        if (mail.html().isEmpty()) {
            message.setText(mail.text(), "UTF-8");
            return;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html().get(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
    }

    /** Domains of other scripts as servers know them (RFC 5891). */
    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", Objects.requireNonNull(settings.host()));
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.signsIn()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", MILLIS);
        properties.put("mail.smtp.timeout", MILLIS);
        properties.put("mail.smtp.writetimeout", MILLIS);
        return Session.getInstance(properties, settings.signsIn() ? new Access(settings) : null);
    }

    private static final class Access extends Authenticator {
        private final MailSettings settings;

        private Access(MailSettings settings) {
            this.settings = settings;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(settings.user(), settings.password());
        }
    }
}
