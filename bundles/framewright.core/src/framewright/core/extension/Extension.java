package framewright.core.extension;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;

/**
 * What a plug-in has declared at one of the extension points: enough to list and describe it without loading any of its classes.
 *
 * @param <T> what it provides
 */
public final class Extension<T> {

	/** A step of indentation, in blanks; or one tab. */
	private static final int STEP = 4;

	private final IConfigurationElement element;
	private final Class<T> type;
	private final List<Option> options;

	private Extension(IConfigurationElement element, Class<T> type, List<Option> options) {
		this.element = element;
		this.type = type;
		this.options = List.copyOf(options);
	}

	/** All that is declared at an extension point of the core, by id. Plug-ins in the folder for drop-ins are among them. */
	public static <T> List<Extension<T>> all(String point, Class<T> type) {
		return all(point, type, declared -> List.of());
	}

	/**
	 * The same.
	 *
	 * @param common options that an extension has besides those that it declares
	 */
	public static <T> List<Extension<T>> all(String point, Class<T> type, Function<Extension<T>, List<Option>> common) {
		DropIns.install();
		List<Extension<T>> found = new ArrayList<>();
		IExtensionRegistry registry = RegistryFactory.getRegistry();
		if (registry == null) {
			return found; // outside OSGi there are no plug-ins
		}
		for (IConfigurationElement element : registry.getConfigurationElementsFor("framewright.core", point)) {
			if (element.getAttribute("id") != null && element.getAttribute("class") != null) {
				List<Option> options = new ArrayList<>(options(element));
				options.addAll(common.apply(new Extension<>(element, type, options)));
				found.add(new Extension<>(element, type, options));
			}
		}
		found.sort(Comparator.comparing(Extension::id));
		return found;
	}

	public String id() {
		return element.getAttribute("id");
	}

	/** The name for people. */
	public String label() {
		return attribute("label", id());
	}

	/** A sentence about it; may be empty. */
	public String description() {
		return attribute("description", "");
	}

	/** The endings of the files that it makes or takes, without the full stop. */
	public List<String> fileExtensions() {
		return list(element.getAttribute("extensions"));
	}

	public List<Option> options() {
		return options;
	}

	/** The symbolic name of the plug-in that declares it. */
	public String plugin() {
		return element.getContributor().getName();
	}

	/** Any further attribute of the declaration. */
	public String attribute(String name, String otherwise) {
		String value = element.getAttribute(name);
		return value == null || value.isBlank() ? otherwise : value;
	}

	/** The text of a child of the declaration, its lines indented as they are written; empty where there is none. What all lines but the first are indented by is that of the declaration if it is more than one step. */
	public String text(String child) {
		IConfigurationElement[] children = element.getChildren(child);
		// The registry gives no blanks at its beginning, so it is not known how far the first line was indented.
		List<String> lines = children.length == 0 ? List.of() : orEmpty(children[0].getValue()).strip().lines().map(String::stripTrailing).toList();
		int common = lines.stream().skip(1).filter(line -> !line.isEmpty()).mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
		boolean ofDeclaration = common > (lines.size() > 1 && lines.get(1).startsWith("\t") ? 1 : STEP);
		return lines.isEmpty() ? "" : lines.get(0) + lines.stream().skip(1).map(line -> "\n" + (ofDeclaration && !line.isEmpty() ? line.substring(common) : line)).collect(Collectors.joining());
	}

	/**
	 * A new instance of the class that does the work.
	 *
	 * @throws FailedExtensionException when the plug-in is broken
	 */
	public T create() throws FailedExtensionException {
		try {
			return type.cast(element.createExecutableExtension("class"));
		} catch (CoreException | ClassCastException | LinkageError e) {
			throw new FailedExtensionException("The plug-in " + plugin() + ", which provides “" + label() + "”, does not work with this Framewright. Update or remove it.", e);
		}
	}

	private static List<Option> options(IConfigurationElement element) {
		List<Option> options = new ArrayList<>();
		for (IConfigurationElement child : element.getChildren("option")) {
			String id = child.getAttribute("id");
			String label = child.getAttribute("label");
			if (id != null) {
				Option.Type type = type(child.getAttribute("type"));
				List<String> allowed = list(child.getAttribute("allowed"));
				options.add(new Option(id, label == null ? id : label, type, standard(type, allowed, orEmpty(child.getAttribute("default"))), allowed, orEmpty(child.getAttribute("description")), list(child.getAttribute("labels"))));
			}
		}
		return List.copyOf(options);
	}

	/** The declared default; where it is no value of its type, one that is, so that no plug-in is given what it did not declare. */
	private static String standard(Option.Type type, List<String> allowed, String declared) {
		return switch (type) {
			case FLAG -> declared.equals("true") ? declared : "false";
			case NUMBER -> declared.matches(Option.NUMBER) ? declared : "0";
			case CHOICE -> allowed.contains(declared) || allowed.isEmpty() ? declared : allowed.get(0);
			case TEXT, FILE -> declared;
		};
	}

	private static Option.Type type(String word) {
		try {
			return word == null ? Option.Type.TEXT : Option.Type.valueOf(word.toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			return Option.Type.TEXT;
		}
	}

	private static String orEmpty(String value) {
		return value == null ? "" : value;
	}

	private static List<String> list(String value) {
		return value == null || value.isBlank() ? List.of() : List.of(value.strip().split("\\s*,\\s*"));
	}

	/** Tells a person that a plug-in cannot be used. */
	public static final class FailedExtensionException extends Exception {
		private static final long serialVersionUID = 1;

		FailedExtensionException(String message, Throwable cause) {
			super(message, cause);
		}
	}
}
