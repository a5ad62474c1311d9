package framewright.ui.versions;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;

import framewright.versions.Credentials;

/**
 * Answers what a shared library asks: from what was remembered in the secure storage of the platform, else by asking the person. What was not accepted is
 * forgotten. Called by the thread that works with the library.
 */
final class Logins implements Credentials {

	private static final String NODE = "/framewright/sharing";
	private static final String NAME = "name";
	private static final String PASSWORD = "password";

	/** What was remembered and is being tried; a second question means that it was not accepted. */
	private final Map<String, Boolean> tried = new HashMap<>();

	@Override
	public Optional<Login> login(String address, String user, boolean again) {
		String place = place(address);
		if (!again && tried.putIfAbsent(place, true) == null) {
			Optional<Login> remembered = remembered(place);
			if (remembered.isPresent()) {
				return remembered;
			}
		} else {
			forget(place);
		}
		LoginDialog.Answer answer = inDisplay(() -> new LoginDialog(Plain.shell(), place, user.isEmpty() ? name(place) : user, again).ask()).orElse(null);
		if (answer == null) {
			return Optional.empty();
		}
		if (answer.remember()) {
			remember(place, answer.name(), answer.password());
		}
		return Optional.of(new Login(answer.name(), answer.password()));
	}

	@Override
	public Optional<char[]> secret(String address, String question, boolean again) {
		String place = place(address);
		return inDisplay(() -> new LoginDialog(Plain.shell(), place, question).ask()).map(LoginDialog.Answer::password);
	}

	@Override
	public boolean trust(String address, String question) {
		return inDisplay(() -> Optional.of(MessageDialog.open(MessageDialog.QUESTION, Plain.shell(), "A computer that is not known yet",
				question + "\n\nThe shared library is at " + place(address) + ". Go on only if whoever set it up for you has told you so.", org.eclipse.swt.SWT.NONE, "Go On", "Cancel") == 0)).orElse(false);
	}

	private static <T> Optional<T> inDisplay(Supplier<Optional<T>> question) {
		@SuppressWarnings("unchecked")
		Optional<T>[] answer = new Optional[] { Optional.empty() };
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> answer[0] = question.get());
		return answer[0];
	}

	/** An address without a name or password in it, and without what comes behind the computer's name: one login serves all libraries there. */
	private static String place(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() == null ? address : uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
		} catch (IllegalArgumentException e) {
			return address;
		}
	}

	private static Optional<ISecurePreferences> node(String place) {
		ISecurePreferences storage = SecurePreferencesFactory.getDefault();
		return storage == null ? Optional.empty() : Optional.of(storage.node(NODE + "/" + EncodingUtils.encodeSlashes(place)));
	}

	private static String name(String place) {
		try {
			return node(place).isPresent() ? node(place).get().get(NAME, "") : "";
		} catch (StorageException e) {
			return "";
		}
	}

	private static Optional<Login> remembered(String place) {
		try {
			ISecurePreferences node = node(place).orElse(null);
			String name = node == null ? null : node.get(NAME, null);
			String password = node == null ? null : node.get(PASSWORD, null);
			return name == null || password == null ? Optional.empty() : Optional.of(new Login(name, password.toCharArray()));
		} catch (StorageException e) {
			ILog.of(Logins.class).warn("What was remembered for " + place + " cannot be read.", e);
			return Optional.empty();
		}
	}

	private static void remember(String place, String name, char[] password) {
		try {
			ISecurePreferences node = node(place).orElse(null);
			if (node != null) {
				node.put(NAME, name, false);
				node.put(PASSWORD, new String(password), true);
				node.flush();
			}
		} catch (StorageException | IOException e) {
			ILog.of(Logins.class).warn("The password for " + place + " could not be remembered.", e);
		}
	}

	private static void forget(String place) {
		try {
			ISecurePreferences node = node(place).orElse(null);
			if (node != null && Arrays.asList(node.keys()).contains(PASSWORD)) {
				node.remove(PASSWORD);
				node.flush();
			}
		} catch (IOException e) {
			ILog.of(Logins.class).warn("The password for " + place + " could not be forgotten.", e);
		}
	}
}
