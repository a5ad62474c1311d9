package framewright.format.html.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;

import framewright.core.exchange.Aspect;
import framewright.core.exchange.Edition;
import framewright.core.exchange.ExportRequest;
import framewright.core.exchange.ExportResult;
import framewright.core.exchange.Exporter;
import framewright.core.exchange.Fidelity;
import framewright.core.exchange.Loss;
import framewright.core.exchange.OutputFolder;
import framewright.core.exchange.SinceLastVersion;
import framewright.core.extension.Options;
import framewright.core.history.PublishedVersion;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.format.html.Look;
import framewright.format.html.Palette;
import framewright.format.html.Pictures;
import framewright.format.html.Publication;
import framewright.format.html.Titles;
import framewright.format.html.site.PublishedTexts.Published;
import framewright.format.html.site.Site.VersionEntry;

/**
 * Writes a framework as a web site that works from a folder as from any web server: a folder {@code NAME} with a page for each element, and in it a folder for each published version.
 */
public class SiteExporter implements Exporter {

	/** Tells what changed from one version to the next. */
	interface Changes {
		Optional<SinceLastVersion> between(PublishedVersion before, String old, Framework now, String text, IProgressMonitor monitor);
	}

	private final Changes changes;

	public SiteExporter() {
		this(SinceLastVersion::between);
	}

	/** For tests. */
	SiteExporter(Changes changes) {
		this.changes = changes;
	}

	@Override
	public Fidelity fidelity(Options options) {
		Fidelity fidelity = Fidelity.WHOLE.leavingOut(Aspect.ACCEPTANCES, Aspect.LEVEL_NAMES);
		return options.flag("retired") ? fidelity : fidelity.leavingOut(Aspect.RETIRED, Aspect.RETIRED_TEXTS, Aspect.SUCCESSORS);
	}

	@Override
	public ExportResult export(ExportRequest request, IProgressMonitor monitor) throws IOException {
		SiteOptions options = SiteOptions.of(request.options());
		Framework framework = request.framework();
		SubMonitor progress = SubMonitor.convert(monitor, "Writing the web site of " + framework.getTitle(), 10);
		Publication publication = Publication.of(request, false, progress);
		String newest = framework.getVersion() == null ? "" : framework.getVersion();
		boolean all = options.allVersions() && request.selection().isWhole();
		List<Published> published = all ? PublishedTexts.read(request.library(), framework.getName(), newest, progress.split(1)) : List.of();

		List<SiteVersion> versions = new ArrayList<>();
		List<Publication> publications = new ArrayList<>();
		List<String> texts = new ArrayList<>();
		Optional<Published> self = published.stream().filter(one -> one.version().version().equals(newest)).findFirst();
		versions.add(new SiteVersion(framework, request.whole(), "", newest, publication.edition().draft(), publication.edition().date().or(() -> self.flatMap(one -> one.version().date())), self.flatMap(one -> one.version().retired()),
				self.map(one -> one.version().publisher()).orElse(""), options.handbook().retired()));
		publications.add(publication);
		texts.add(text(request.whole()));
		for (Published one : published.reversed()) {
			PublishedVersion version = one.version();
			versions.add(new SiteVersion(one.framework(), one.framework(), version.version() + "/", version.version(), false, version.date(), version.retired(), version.publisher(), options.handbook().retired()));
			publications.add(new Publication(publication.brand(), new Edition(version.version(), version.date(), false, Optional.of(version)), "", Optional.empty()));
			texts.add(one.text());
		}
		Set<Loss> losses = new LinkedHashSet<>();
		new Job(request, options, versions, publications, texts, published, losses).write(progress.split(9));
		return new ExportResult(List.copyOf(losses));
	}

	/** The framework's own text; empty where it has none. */
	private static String text(Framework framework) {
		INode root = framework.eResource() instanceof XtextResource resource && resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors() ? resource.getParseResult().getRootNode() : null;
		return root == null ? "" : root.getText();
	}

	/** One export. The lists go together: the first is the version that is exported, those after it are the published ones, newest first. */
	private final class Job {
		private final ExportRequest request;
		private final SiteOptions options;
		private final List<SiteVersion> versions;
		private final List<Publication> publications;
		private final List<String> texts;
		private final List<Published> published;
		private final Set<Loss> losses;
		private final SiteTemplates templates;
		private final String folder;

		Job(ExportRequest request, SiteOptions options, List<SiteVersion> versions, List<Publication> publications, List<String> texts, List<Published> published, Set<Loss> losses) {
			this.request = request;
			this.options = options;
			this.versions = versions;
			this.publications = publications;
			this.texts = texts;
			this.published = published;
			this.losses = losses;
			this.templates = new SiteTemplates(request.library());
			this.folder = OutputFolder.fileName(request.framework().getName()) + "/";
		}

		void write(SubMonitor monitor) throws IOException {
			SubMonitor progress = monitor.setWorkRemaining(1 + versions.stream().mapToInt(version -> 1 + version.elements().size()).sum());
			List<Publication> told = new ArrayList<>();
			for (int i = 0; i < versions.size(); i++) {
				told.add(withChanges(i, progress));
			}
			List<VersionEntry> entries = entries(told);
			List<String> written = new ArrayList<>();
			for (int i = 0; i < versions.size(); i++) {
				SiteVersion version = versions.get(i);
				SubMonitor pages = progress.split(1 + version.elements().size()).setWorkRemaining(1 + version.elements().size());
				VersionPages writer = new VersionPages(version, versions, before(i), told.get(i), options, request.library(), templates, request.output(), folder, losses, pages);
				writer.write(entries, pages);
				written.addAll(writer.written());
				redirects(version);
			}
			lost();
			request.output().write(folder + "site.css", style());
			request.output().write(folder + "site.js", resource("site.js"));
			if (!options.address().isEmpty()) {
				request.output().write(folder + "sitemap.xml", sitemap(written));
			}
		}

		/** The version before one of the list; {@code null} for the first ever. The exported one may stand twice: also among the published. */
		private SiteVersion before(int i) {
			return versions.stream().skip(i + 1).filter(one -> !one.number().equals(versions.get(i).number())).findFirst().orElse(null);
		}

		private Publication withChanges(int i, SubMonitor progress) throws IOException {
			Publication plain = publications.get(i);
			if (!options.handbook().changes()) {
				return plain;
			}
			if (published.isEmpty()) {
				return new Publication(plain.brand(), plain.edition(), plain.part(), request.sinceLastVersion(progress));
			}
			SiteVersion before = before(i);
			Optional<Published> old = published.stream().filter(one -> before != null && one.framework() == before.framework()).findFirst();
			Optional<SinceLastVersion> since = old.isEmpty() || texts.get(i).isEmpty() ? Optional.empty() : changes.between(old.get().version(), old.get().text(), versions.get(i).framework(), texts.get(i), progress);
			return new Publication(plain.brand(), plain.edition(), plain.part(), since);
		}

		private List<VersionEntry> entries(List<Publication> told) {
			List<VersionEntry> entries = new ArrayList<>();
			for (int i = 0; i < versions.size(); i++) {
				SiteVersion version = versions.get(i);
				if (!version.newest() && version.number().equals(versions.get(0).number())) {
					continue; // the newest under its own address
				}
				String note = version.newest() ? version.draft() ? "draft" : "newest" : version.retired().map(day -> "retired on " + Publication.date(day)).orElse(version == published() ? "" : "superseded");
				entries.add(new VersionEntry(version.label(), note, version.date().map(Publication::date).orElse(""), version.publisher(), version.folder() + FileNames.INDEX,
						told.get(i).changes().isPresent() ? version.folder() + FileNames.CHANGES : "", told.get(i).changes().map(SinceLastVersion::summary).orElse("")));
			}
			return entries;
		}

		private SiteVersion published() {
			return versions.stream().filter(one -> !one.draft()).findFirst().orElse(null);
		}

		/** The names that elements had before go on working. */
		private void redirects(SiteVersion version) throws IOException {
			for (Map.Entry<String, Element> former : version.formerNames().entrySet()) {
				Element element = former.getValue();
				if (element.getName() != null) {
					redirect(version.folder() + FileNames.of(former.getKey()), FileNames.of(element.getName()), Titles.of(element), "This page has moved.", version);
				}
			}
		}

		/** What only an older version has keeps its address among the newest pages: it leads to the last version that has it. */
		private void lost() throws IOException {
			SiteVersion newest = versions.get(0);
			Map<String, SiteVersion> last = new TreeMap<>();
			for (SiteVersion version : versions.subList(1, versions.size())) {
				for (Element element : version.elements()) {
					if (element.getName() != null && newest.find(element.getName(), "").isEmpty()) {
						last.putIfAbsent(element.getName(), version);
					}
				}
			}
			for (Map.Entry<String, SiteVersion> one : last.entrySet()) {
				SiteVersion version = one.getValue();
				Element element = version.find(one.getKey(), "").orElseThrow();
				redirect(FileNames.of(one.getKey()), version.folder() + FileNames.of(one.getKey()), Titles.of(element),
						"This is no longer part of the framework. " + version.label() + " was the last that had it.", newest);
			}
		}

		private void redirect(String file, String target, String title, String text, SiteVersion version) throws IOException {
			String language = version.framework().getLanguage() == null ? "en" : version.framework().getLanguage();
			String canonical = options.address().isEmpty() ? "" : options.address() + folder + version.folder() + target;
			request.output().write(folder + file, templates.fill("redirect", Map.of("language", language, "root", version.root(), "theme", options.handbook().theme(), "target", target, "title", title, "text", text, "canonical", canonical)));
		}

		private String style() throws IOException {
			Publication publication = publications.get(0);
			String file = request.framework().getLogo() == null || request.framework().getLogo().isBlank() ? publication.brand().logo() : request.framework().getLogo();
			String logo = new Pictures(request.library().folder(), lost -> losses.add(Loss.of(Aspect.LOGO, lost))).address(file);
			String rule = logo.isEmpty() ? "" : ".top .logo { background-image: url(\"" + logo + "\"); }\n";
			return new Palette(Look.resource("palettes.css"), publication.brand()).style(options.handbook().accent()) + Look.resource("handbook.css") + resource("site.css") + rule;
		}

		private String sitemap(List<String> written) {
			StringBuilder map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
			for (String file : written) {
				String address = options.address() + folder + (file.endsWith(FileNames.INDEX) ? file.substring(0, file.length() - FileNames.INDEX.length()) : file);
				map.append("<url><loc>").append(address.replace("&", "&amp;").replace("<", "&lt;")).append("</loc></url>\n");
			}
			return map + "</urlset>\n";
		}
	}

	private static String resource(String name) throws IOException {
		try (var in = SiteExporter.class.getResourceAsStream("/site/" + name)) {
			return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
	}
}
