package framewright.ui.versions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;

/**
 * Gives the secure storage the key that it encrypts with, where the system provides none: a key made by chance, in a file that only this account may read. What
 * is remembered is so kept from other accounts and out of backups of the settings; it is not kept from whoever can log in as this person.
 */
public final class StorageKey extends PasswordProvider {

	private static final int BYTES = 32;

	@Override
	public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
		Path file = Path.of(System.getProperty("user.home"), ".framewright", "storage.key");
		try {
			if (!Files.isRegularFile(file)) {
				write(file);
			}
			return new PBEKeySpec(Files.readString(file).strip().toCharArray());
		} catch (IOException e) {
			ILog.of(StorageKey.class).warn("The key of the secure storage cannot be read or written; nothing will be remembered.", e);
			return null;
		}
	}

	private static void write(Path file) throws IOException {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] onlyOwner = posix ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) } : new FileAttribute<?>[0];
		Files.createDirectories(file.getParent());
		try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
			channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII)));
		} catch (FileAlreadyExistsException e) {
			// Another window was quicker; its key is as good.
		}
	}
}
