package org.plainsight.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.plainsight.governance.audit.SignerKey;
import org.springframework.stereotype.Component;

/**
 * The service's own key: it signs approval records, and recognises them again before a pack weighs. It lies beside the data in a
 * file that only its user may read; with another key no record of before holds.
 */
@Component
public class ServiceKey {

    private static final String FILE = "signing.key";
    private static final String NAME = "plainsight-service";

    private final SignerKey key;

    ServiceKey(StorageSettings settings) {
        this.key = in(settings.dataFolder());
    }

    private static SignerKey in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Secrets.writePrivately(file, SignerKey.of(NAME, seed()).secret() + "\n");
            }
            return SignerKey.read(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new DatabaseUnavailable(
                    "`%s` holds no key to sign with: %s; bring the file back from a backup"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static byte[] seed() {
        var seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    public SignerKey signer() {
        return key;
    }
}
