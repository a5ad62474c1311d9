package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.junit.jupiter.api.Test;

class SecureStorageTest {

	@Test
	void whatIsRememberedIsKeptEncryptedAndAsksForNothing() throws Exception {
		ISecurePreferences node = SecurePreferencesFactory.getDefault().node("/framewright/test");
		node.put("password", "plain-words-nobody-may-see", true);
		node.flush();
		try {
			assertEquals("plain-words-nobody-may-see", node.get("password", ""));
			Path store = Path.of(System.getProperty("user.home"), ".eclipse", "org.eclipse.equinox.security", "secure_storage");
			assertFalse(Files.readString(store).contains("plain-words"), "not readable in the file");
			assertEquals(64, Files.readString(Path.of(System.getProperty("user.home"), ".framewright", "storage.key")).length());
		} finally {
			node.removeNode();
			SecurePreferencesFactory.getDefault().flush();
		}
	}
}
