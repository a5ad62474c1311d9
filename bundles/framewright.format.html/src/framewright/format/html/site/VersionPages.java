package framewright.format.html.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Loss;
import framewright.core.exchange.OutputFolder;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.format.html.Handbook;
import framewright.format.html.Handbook.Html;
import framewright.format.html.Handbook.Link;
import framewright.format.html.HandbookBuilder;
import framewright.format.html.Publication;
import framewright.format.html.Titles;
import framewright.format.html.site.Site.Crossing;
import framewright.format.html.site.Site.Notice;
import framewright.format.html.site.Site.VersionEntry;
import framewright.format.html.site.Site.VersionLink;

/** Writes the pages of one version. */
final class VersionPages {

	/** All that a page may load or run: what lies beside it, and pictures that are in it. The second word is for browsers that do not take a file for a neighbour of another. */
	static final String POLICY = "default-src 'none'; img-src data:; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";

	/** So many pages are laid out at once, by all processors that there are. */
	private static final int AT_ONCE = 128;

	/** A page that is worked out and not laid out yet. */
	private record Pending(String file, String template, Map<String, Object> values) {
	}

	private static final Link NOWHERE = new Link("", "");

	private final SiteVersion version;
	private final List<SiteVersion> versions;
	private final Publication publication;
	private final SiteOptions options;
	private final SiteTemplates templates;
	private final OutputFolder output;
	private final String folder;
	private final HandbookBuilder builder;
	private final Crosswalk crosswalk;
	private final Navigation navigation;
	private final Identity identity;
	private final LinkedData data;
	private final SearchIndex search = new SearchIndex();
	private final List<String> written = new ArrayList<>();
	private final List<Pending> pending = new ArrayList<>();
	private Handbook handbook;
	private Site site;

	/**
	 * @param versions all that are written, newest first
	 * @param before the version before this one; {@code null} for the first
	 * @param folder the folder of the framework, with a stroke at its end
	 */
	VersionPages(SiteVersion version, List<SiteVersion> versions, SiteVersion before, Publication publication, SiteOptions options, Library library, SiteTemplates templates, OutputFolder output, String folder,
			Set<Loss> losses, SubMonitor progress) {
		this.version = version;
		this.versions = versions;
		this.publication = publication;
		this.options = options;
		this.templates = templates;
		this.output = output;
		this.folder = folder;
		SitePlaces places = new SitePlaces(text(version.framework().getName()), version.root(), options.neighbours(), name -> gone(before, name));
		this.builder = new HandbookBuilder(version.framework(), library, options.handbook(), publication, places, losses, progress);
		this.crosswalk = new Crosswalk(version, places);
		this.navigation = new Navigation(version, builder, templates);
		this.identity = Identity.of(version.framework());
		this.data = new LinkedData(identity.framework().toString(), text(version.framework().getTitle()), options.address().isEmpty() ? "" : options.address() + folder + version.folder());
	}

	/** The page in the version before of an element that this one has no more. */
	private String gone(SiteVersion before, String name) {
		return before == null ? "" : before.find(name, "").map(element -> version.root() + before.folder() + FileNames.of(name)).orElse("");
	}

	/** The addresses of its pages, from the folder of the framework; those that are to be found by search engines. */
	List<String> written() {
		return written;
	}

	/**
	 * Writes all pages.
	 *
	 * @param entries what the list of versions tells of each
	 * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor says so
	 */
	void write(List<VersionEntry> entries, SubMonitor progress) throws IOException {
		handbook = builder.build();
		List<Crossing> crossings = crosswalk.crossings();
		List<Link> menu = menu(crossings, entries);
		Framework framework = version.framework();
		site = new Site(handbook.language(), handbook.direction(), options.handbook().theme(), version.root(), handbook.cover().title(), handbook.cover().publisher(),
				handbook.cover().logo().isEmpty() ? "" : first(handbook.cover().logoAlt(), first(handbook.cover().publisher(), "Logo")), version.number().isEmpty() ? "" : version.label(), version.draft(), POLICY, menu);
		List<Element> inForce = version.elements().stream().filter(element -> !SiteVersion.isGone(element)).toList();
		index(framework, inForce);
		for (int i = 0; i < inForce.size(); i++) {
			progress.split(1);
			element(inForce.get(i), i == 0 ? null : inForce.get(i - 1), i + 1 == inForce.size() ? null : inForce.get(i + 1));
		}
		for (Element element : version.elements()) {
			if (SiteVersion.isGone(element)) {
				progress.split(1);
				element(element, null, null);
			}
		}
		if (!handbook.retired().isEmpty()) {
			page("retired", FileNames.RETIRED, "No longer part of this framework", Map.of());
		}
		if (handbook.card().present()) {
			page("card", FileNames.CARD, "Smart card", Map.of());
		}
		if (!handbook.glossary().isEmpty()) {
			page("glossary", FileNames.GLOSSARY, "Glossary", Map.of());
			handbook.glossary().forEach(list -> list.terms().forEach(term -> search.add(FileNames.GLOSSARY + "#" + term.anchor(), "", term.title(), "Glossary", String.join(" ", term.variants()))));
		}
		if (!handbook.sources().isEmpty()) {
			page("sources", FileNames.SOURCES, "Sources", Map.of());
			handbook.sources().forEach(list -> list.works().forEach(work -> search.add(FileNames.SOURCES + "#" + work.anchor(), "", work.title(), "Source", work.author() + " " + work.year())));
		}
		if (!crossings.isEmpty()) {
			page("crosswalk", FileNames.CROSSWALK, "Crosswalks", Map.of("crossings", crossings));
		}
		if (publication.changes().isPresent()) {
			page("changes", FileNames.CHANGES, first(handbook.changes().title(), "Changes"), Map.of());
		}
		if (version.newest() && entries.size() > 1) {
			page("versions", FileNames.VERSIONS, "All versions", Map.of("entries", entries));
		}
		layOut();
		output.write(folder + version.folder() + FileNames.SEARCH, search.script());
	}

	private List<Link> menu(List<Crossing> crossings, List<VersionEntry> entries) {
		List<Link> menu = new ArrayList<>();
		add(menu, handbook.card().present(), "Smart card", FileNames.CARD);
		add(menu, !handbook.glossary().isEmpty(), "Glossary", FileNames.GLOSSARY);
		add(menu, !handbook.sources().isEmpty(), "Sources", FileNames.SOURCES);
		add(menu, !crossings.isEmpty(), "Crosswalks", FileNames.CROSSWALK);
		add(menu, publication.changes().isPresent(), "Changes", FileNames.CHANGES);
		add(menu, entries.size() > 1, "All versions", version.root() + FileNames.VERSIONS);
		add(menu, !handbook.retired().isEmpty(), "No longer part of it", FileNames.RETIRED);
		return menu;
	}

	private static void add(List<Link> menu, boolean present, String title, String file) {
		if (present) {
			menu.add(new Link(title, file));
		}
	}

	private void index(Framework framework, List<Element> inForce) throws IOException {
		List<String> terms = inForce.stream().map(element -> data.term(builder.identifier(element), number(element), Titles.of(element), FileNames.of(builder.anchor(element)))).toList();
		Html all = data.set(handbook.cover().description(), version.number(), handbook.language(), handbook.cover().publisher(), first(handbook.cover().licence().address(), handbook.cover().licence().text()),
				version.date().map(LocalDate::toString).orElse(""), terms);
		search.add(FileNames.INDEX, "", handbook.cover().title(), "", Words.all(framework));
		Link next = inForce.isEmpty() ? NOWHERE : new Link(Titles.numbered(inForce.get(0), builder.numbering()), FileNames.of(builder.anchor(inForce.get(0))));
		write("index", FileNames.INDEX, handbook.cover().title(), handbook.cover().description(), all, List.of(), NOWHERE, next, framework, "", "", Map.of());
	}

	private void element(Element element, Element previous, Element next) throws IOException {
		String file = FileNames.of(builder.anchor(element));
		String title = Titles.of(element);
		String number = number(element);
		String about = Words.first(element);
		List<Link> trail = new ArrayList<>();
		for (Object part = element.eContainer(); part instanceof Element outer; part = outer.eContainer()) {
			trail.add(0, link(outer));
		}
		trail.add(0, new Link(handbook.cover().title(), FileNames.INDEX));
		String kind = element.getTier() == null || element.getTier().eIsProxy() ? "" : text(element.getTier().getTitle());
		if (!SiteVersion.isGone(element)) {
			search.add(file, number, title, kind, Words.all(element));
		}
		Map<String, Object> values = new HashMap<>();
		values.put("chapter", builder.page(element));
		values.put("incoming", crosswalk.incoming(element));
		values.put("retired", SiteVersion.isGone(element) ? gone(element) : Notice.NONE);
		values.put("successors", SiteVersion.isGone(element) ? element.getReplacedBy().stream().filter(one -> !one.eIsProxy()).map(this::link).toList() : List.of());
		write("element", file, number.isEmpty() ? title : number + " " + title, about, data.page(builder.identifier(element), number, title, about, file), trail,
				previous == null ? NOWHERE : link(previous), next == null ? NOWHERE : link(next), element, text(element.getName()), builder.identifier(element), values);
	}

	private static Notice gone(Element element) {
		String since = text(element.getRetiredIn());
		return new Notice("retired", "This is no longer part of the framework" + (since.isEmpty() ? "." : ": it was retired in version " + since + "."), NOWHERE);
	}

	/** A page that is no element's. */
	private void page(String kind, String file, String title, Map<String, Object> values) throws IOException {
		write(kind, file, title, "", Html.NONE, List.of(new Link(handbook.cover().title(), FileNames.INDEX)), NOWHERE, NOWHERE, version.framework(), "", "", values);
	}

	private void write(String kind, String file, String title, String description, Html described, List<Link> trail, Link previous, Link next, Part part, String name, String identifier, Map<String, Object> more) throws IOException {
		boolean ofElement = part instanceof Element;
		String canonical = options.address().isEmpty() ? "" : options.address() + folder + version.folder() + (file.equals(FileNames.INDEX) ? "" : file);
		Site.Page page = new Site.Page(file, kind, title, description, canonical, described, trail, previous, next, notice(file, ofElement, name, identifier), picker(file, ofElement, name, identifier), navigation.around(part));
		Map<String, Object> values = new HashMap<>(more);
		values.put("site", site);
		values.put("page", page);
		values.put("handbook", handbook);
		pending.add(new Pending(folder + version.folder() + file, kind + "-page", values));
		written.add(version.folder() + file);
		if (pending.size() >= AT_ONCE) {
			layOut();
		}
	}

	private void layOut() throws IOException {
		try {
			List<String> texts = pending.parallelStream().map(this::fill).toList();
			for (int i = 0; i < texts.size(); i++) {
				output.write(pending.get(i).file(), texts.get(i));
			}
			pending.clear();
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private String fill(Pending page) {
		try {
			return templates.fill(page.template(), page.values());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Where the same page is in each version. */
	private List<VersionLink> picker(String file, boolean ofElement, String name, String identifier) {
		if (versions.size() < 2) {
			return List.of();
		}
		List<VersionLink> links = new ArrayList<>();
		for (SiteVersion other : versions) {
			if (!other.newest() && other.number().equals(versions.get(0).number())) {
				continue; // the newest under its own address
			}
			String note = other.newest() ? other.draft() ? "draft" : "newest" : "";
			boolean there = !ofElement || other.find(name, identifier).isPresent();
			links.add(new VersionLink(other.label(), there ? note : note.isEmpty() ? "without this part" : note + ", without this part", version.root() + other.folder() + counterpart(other, file, ofElement, name, identifier), other == version || other.newest() && other.number().equals(version.number())));
		}
		return links;
	}

	private String counterpart(SiteVersion other, String file, boolean ofElement, String name, String identifier) {
		if (other == version) {
			return file;
		}
		return ofElement ? other.find(name, identifier).map(element -> FileNames.of(element.getName())).orElse(FileNames.INDEX) : FileNames.INDEX;
	}

	/** What a reader of an older version or of a draft must know. */
	private Notice notice(String file, boolean ofElement, String name, String identifier) {
		SiteVersion newest = versions.get(0);
		SiteVersion published = versions.stream().filter(one -> !one.draft()).findFirst().orElse(null);
		if (version == newest) {
			if (!version.draft()) {
				return Notice.NONE;
			}
			Link link = published == null ? NOWHERE : new Link("Read " + published.label().toLowerCase(java.util.Locale.ROOT) + ", which is published", published.folder() + counterpart(published, file, ofElement, name, identifier));
			return new Notice("draft", "This is a draft" + (version.number().isEmpty() ? "" : " of version " + version.number()) + ". It may still change.", link);
		}
		String which = "This is version " + version.number() + version.date().map(day -> " of " + Publication.date(day)).orElse("");
		boolean there = !ofElement || newest.find(name, identifier).isPresent();
		String address = version.root() + newest.folder() + counterpart(newest, file, ofElement, name, identifier);
		if (version.number().equals(newest.number())) {
			return new Notice("newest", which + ", the newest one. This address will always show it.", NOWHERE);
		}
		if (version == published && newest.draft()) {
			return new Notice("newest", which + ", the newest that is published.", new Link(there ? "See the draft of version " + newest.number() : "The draft of version " + newest.number() + " has no such part", address));
		}
		SiteVersion current = newest.draft() && published != null ? published : newest;
		boolean kept = !ofElement || current.find(name, identifier).isPresent();
		String retired = version.retired().map(day -> " It was retired on " + Publication.date(day) + ".").orElse("");
		return new Notice("superseded", which + ". A newer one has taken its place." + retired + (kept ? "" : " This part is no longer in it."),
				new Link((kept ? "Read this in version " : "Go to version ") + current.number(), version.root() + current.folder() + counterpart(current, file, ofElement, name, identifier)));
	}

	private Link link(Element element) {
		String address = Frameworks.of(element) == version.framework() && (options.handbook().retired() || !SiteVersion.isGone(element)) ? FileNames.of(builder.anchor(element)) : "";
		return new Link(Titles.numbered(element, builder.numbering()), address);
	}

	private String number(Element element) {
		return builder.numbering().of(element).orElse("");
	}

	private static String first(String one, String other) {
		return one.isEmpty() ? other : one;
	}

	private static String text(String value) {
		return value == null ? "" : value.strip();
	}
}
