package org.civicstore.certificate;

import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.context.annotation.Context;
import java.time.Clock;
import org.civicstore.certification.certificate.Certificate;
import org.civicstore.certification.certificate.CertificateSigner;
import org.civicstore.shared.persistence.HomeSettings;
import org.civicstore.shared.persistence.Transactor;

/**
 * Signs certificates with the key of this installation. The private half never leaves the home folder; the public half is in
 * the database before the first signature, where all nodes publish it from.
 */
@Context
class SigningKeyService {
    private final CertificateSigner signer;

    SigningKeyService(
            HomeSettings home,
            CertificateSettings settings,
            Transactor transactor,
            SigningKeyRepository repository,
            Clock clock) {
        ECKey key = new SigningKeyFile(home.folder("keys").resolve(settings.signingKey() + ".jwk")).readOrMake();
        this.signer = new CertificateSigner(key);
        transactor.run(
                tx -> repository.add(tx, key.getKeyID(), signer.publicKey().toJSONString(), clock.instant()));
    }

    String keyId() {
        return signer.publicKey().getKeyID();
    }

    /** The compact JWS. */
    String sign(Certificate certificate) {
        return signer.sign(certificate);
    }

    /** Something else that this store says, as a compact JWS of that type. */
    String sign(String type, byte[] json) {
        return signer.sign(type, json);
    }
}
