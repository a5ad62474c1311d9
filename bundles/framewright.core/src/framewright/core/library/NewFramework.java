package framewright.core.library;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import framewright.dsl.Migration;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reference;
import framewright.dsl.model.Status;

/** The first text of a framework: a skeleton to write on, or a copy of another framework with an identity of its own. */
public final class NewFramework {

	/** The version that a framework begins with. */
	public static final String FIRST_VERSION = "0.1.0";

	private NewFramework() {
	}

	/** A skeleton with the title made from the name. */
	public static String empty(String name) {
		String words = name.replace('-', ' ').replace('_', ' ');
		return empty(name, Character.toUpperCase(words.charAt(0)) + words.substring(1), "", "en-GB");
	}

	/**
	 * A skeleton: a header, a scale of three levels, and a domain with one component to begin with. It has no error; what is still to
	 * be written is a to-do.
	 *
	 * @param name the name; a valid name of the language
	 * @param title the title
	 * @param publisher who publishes it; may be empty
	 * @param language the language that it is written in, as {@code en-GB}
	 */
	public static String empty(String name, String title, String publisher, String language) {
		String published = publisher.isBlank() ? "" : "    publisher " + quote(publisher) + "\n";
		return """
				framework %s %s {
				    language-version %s
				    version %s
				    status draft
				    uuid "%s"
				%s    language %s

				    summary
				        | What this framework is for, and whom it is written for.

				    scale impact "Impact" stem "A leader will" {
				        level some "Some impact"
				        level high "High impact"
				        level highest "Highest impact"
				    }

				    domain first-domain "First domain" {
				        summary
				            | What this domain is about.

				        subdomain first-subdomain "First subdomain" {
				            component first-component "First component" {
				                at some
				                    |
				                at high
				                    |
				                at highest
				                    |
				            }
				        }
				    }
				}
				""".formatted(name, quote(title), Migration.CURRENT, FIRST_VERSION, UUID.randomUUID(), published, language);
	}

	/**
	 * A copy of a framework's text under another name: a draft with a uuid of its own, which says what it is derived from. References to
	 * other frameworks are left out, for they need not be there.
	 *
	 * @throws IllegalArgumentException when the text is not a framework
	 */
	public static String copy(String text, String name) {
		Framework original = FrameworkText.read(text).orElseThrow(() -> new IllegalArgumentException("the text is not a framework"));
		String version = original.getVersion();
		if (version != null) {
			original.setDerivedFrom(original.getName());
			original.setDerivedVersion(version);
		}
		original.setName(name);
		original.setUuid(UUID.randomUUID().toString());
		original.setVersion(FIRST_VERSION);
		original.setStatus(Status.DRAFT);
		original.setDate(null);
		for (EObject object : List.copyOf(contents(original))) {
			if (object instanceof Reference reference && reference.getAddress() == null && (reference.getTarget() == null || reference.getTarget().eIsProxy())) {
				EcoreUtil.remove(reference);
			}
			if (object instanceof Part part) {
				part.setUuid(null);
			}
		}
		return FrameworkText.write(original);
	}

	private static List<EObject> contents(Framework framework) {
		List<EObject> contents = new ArrayList<>();
		framework.eAllContents().forEachRemaining(contents::add);
		return contents;
	}

	private static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
