package framewright.format.html.site;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/**
 * One version of the framework, and the names of the files of its elements' pages.
 * <p>
 * Elements are found again in it by their permanent names, by names that they had before, and by their identifiers.
 */
final class SiteVersion {

	private final Framework framework;
	private final Framework whole;
	private final String folder;
	private final String number;
	private final boolean draft;
	private final Optional<LocalDate> date;
	private final Optional<LocalDate> retired;
	private final String publisher;
	private final List<Element> elements;
	private final Map<String, Element> byName = new HashMap<>();
	private final Map<String, Element> byFormerName = new HashMap<>();
	private final Map<String, Element> byIdentifier = new HashMap<>();

	/**
	 * @param framework what is shown of it
	 * @param whole all of it, as other frameworks refer to it
	 * @param folder where its pages lie, with a stroke at the end; empty for the newest
	 * @param number its version; may be empty
	 * @param withRetired whether its retired elements have pages
	 */
	SiteVersion(Framework framework, Framework whole, String folder, String number, boolean draft, Optional<LocalDate> date, Optional<LocalDate> retired, String publisher, boolean withRetired) {
		this.framework = framework;
		this.whole = whole;
		this.folder = folder;
		this.number = number;
		this.draft = draft;
		this.date = date;
		this.retired = retired;
		this.publisher = publisher;
		this.elements = Frameworks.allElements(framework).stream().filter(element -> withRetired || !isGone(element)).toList();
		Identity identity = Identity.of(framework);
		for (Element element : elements) {
			if (element.getName() != null) {
				byName.putIfAbsent(element.getName(), element);
				byIdentifier.putIfAbsent(identity.of(element).toString(), element);
				element.getFormerly().forEach(name -> byFormerName.putIfAbsent(name, element));
			}
		}
	}

	/** Whether an element, or what it is part of, is retired. */
	static boolean isGone(Element element) {
		for (Object part = element; part instanceof Element one; part = one.eContainer()) {
			if (Frameworks.isRetired(one)) {
				return true;
			}
		}
		return false;
	}

	/** The element that another version calls so. @param identifier may be empty */
	Optional<Element> find(String name, String identifier) {
		return Optional.ofNullable(byName.get(name)).or(() -> Optional.ofNullable(byFormerName.get(name))).or(() -> Optional.ofNullable(byIdentifier.get(identifier)));
	}

	/** The names that elements had before and none has now, with the element that had them. */
	Map<String, Element> formerNames() {
		Map<String, Element> names = new java.util.TreeMap<>(byFormerName);
		names.keySet().removeAll(byName.keySet());
		return names;
	}

	Framework framework() {
		return framework;
	}

	Framework whole() {
		return whole;
	}

	/** Those that have pages, in the order of the text. */
	List<Element> elements() {
		return elements;
	}

	String folder() {
		return folder;
	}

	boolean newest() {
		return folder.isEmpty();
	}

	/** What leads from its pages to the folder of the newest version. */
	String root() {
		return folder.isEmpty() ? "" : "../";
	}

	String number() {
		return number;
	}

	boolean draft() {
		return draft;
	}

	Optional<LocalDate> date() {
		return date;
	}

	Optional<LocalDate> retired() {
		return retired;
	}

	String publisher() {
		return publisher;
	}

	/** What people call it. */
	String label() {
		return number.isEmpty() ? "This version" : "Version " + number;
	}
}
