package framewright.versions.git;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

import framewright.versions.Credentials;
import framewright.versions.Credentials.Login;

/** Passes the questions of a connection on, in the words of {@link Credentials}. */
final class Answers extends CredentialsProvider {

	private final Credentials credentials;
	private boolean again;
	private boolean trusted;

	Answers(Credentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public boolean isInteractive() {
		return true;
	}

	@Override
	public boolean supports(CredentialItem... items) {
		return true;
	}

	/** The last answer was not accepted. */
	@Override
	public void reset(URIish uri) {
		again = true;
	}

	@Override
	public boolean get(URIish uri, CredentialItem... items) {
		boolean certificate = "https".equals(uri.getScheme()) && Stream.of(items).anyMatch(CredentialItem.YesNoType.class::isInstance);
		if (certificate) {
			return false; // whether to trust any server from now on; Certificates has asked about this one
		}
		String address = uri.toString();
		String told = Stream.of(items).filter(CredentialItem.InformationalMessage.class::isInstance).map(CredentialItem::getPromptText).collect(Collectors.joining("\n"));
		Optional<Login> login = Optional.empty();
		boolean names = Stream.of(items).anyMatch(CredentialItem.Username.class::isInstance);
		if (names) {
			login = credentials.login(address, uri.getUser() == null ? "" : uri.getUser(), again);
			if (login.isEmpty()) {
				return false;
			}
		}
		for (CredentialItem item : items) {
			if (!answer(item, address, told, login)) {
				return false;
			}
		}
		login.ifPresent(used -> Arrays.fill(used.password(), '\0'));
		return true;
	}

	private boolean answer(CredentialItem item, String address, String told, Optional<Login> login) {
		String question = (told + "\n" + item.getPromptText()).strip();
		switch (item) {
			case CredentialItem.InformationalMessage message -> {
				return true;
			}
			case CredentialItem.YesNoType yesNo -> {
				// Whoever trusts the other computer need not be asked whether that may be written down.
				boolean file = trusted && question.contains("known_hosts") && !question.contains("SHA256:");
				trusted = file || credentials.trust(address, question);
				yesNo.setValue(trusted);
				return true;
			}
			case CredentialItem.Username name -> {
				name.setValue(login.orElseThrow().name());
				return true;
			}
			case CredentialItem.CharArrayType secret -> {
				Optional<char[]> answer = login.isPresent() ? Optional.of(login.get().password()) : credentials.secret(address, question, again);
				answer.ifPresent(secret::setValue); // copies it
				return answer.isPresent();
			}
			case CredentialItem.StringType text -> {
				Optional<char[]> answer = login.isPresent() ? Optional.of(login.get().password()) : credentials.secret(address, question, again);
				answer.ifPresent(chars -> text.setValue(new String(chars)));
				return answer.isPresent();
			}
			default -> {
				return false;
			}
		}
	}
}
