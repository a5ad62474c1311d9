package framewright.validation.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import framewright.core.library.FrameworkText;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.Identity;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Scale;

/**
 * What a published version says of names and identifiers: as much as later versions have to keep. Immutable and small, so a few of them are kept for all rules, whatever thread they are asked by.
 *
 * @param version the number it was published under
 * @param uuid the uuid that the framework says; may be null
 * @param elements all elements, retired ones included, in the order of the text
 */
record Published(Path file, String version, String name, String uuid, List<Known> elements, List<KnownScale> scales) {

	/** How many are kept. */
	private static final int KEPT = 8;

	private record Kept(FileTime written, long size, SoftReference<Published> version) {
	}

	private static final Map<Path, Kept> LAST = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Path, Kept> eldest) {
			return size() > KEPT;
		}
	};

	/**
	 * An element, a scale or a level.
	 *
	 * @param tier the name of the element's tier; empty for others
	 * @param parent the name of the element it stands in; empty where that is none
	 * @param uuid the uuid that it says itself; may be null
	 * @param retired the version that it was retired in; null while it is in force
	 * @param identity the identifier under which others know it
	 */
	record Known(String name, String title, String tier, String parent, List<String> formerly, String uuid, String retired, UUID identity) {
	}

	/** A scale with its levels, lowest first. */
	record KnownScale(Known scale, List<Known> levels, boolean unordered) {
	}

	/** The version of a framework that was published last; empty when there is none, or none that can be read. */
	static Optional<Published> last(Library library, String framework) {
		try {
			List<Path> published = framework == null ? List.of() : library.published(framework);
			return published.isEmpty() ? Optional.empty() : of(published.get(published.size() - 1));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A published version; empty when it cannot be read. */
	static Optional<Published> of(Path file) throws IOException {
		FileTime written = Files.getLastModifiedTime(file);
		long size = Files.size(file);
		synchronized (LAST) {
			Kept kept = LAST.get(file);
			Published version = kept == null || !kept.written().equals(written) || kept.size() != size ? null : kept.version().get();
			if (version != null) {
				return Optional.of(version);
			}
		}
		Optional<Published> read = FrameworkText.read(text(file)).map(framework -> of(file, framework));
		synchronized (LAST) {
			read.ifPresent(version -> LAST.put(file, new Kept(written, size, new SoftReference<>(version))));
		}
		return read;
	}

	/** Its text. */
	static String text(Path file) throws IOException {
		String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	private static Published of(Path file, Framework framework) {
		Identity identity = Identity.of(framework);
		List<Known> elements = Frameworks.allElements(framework).stream().filter(element -> element.getName() != null).map(element -> new Known(element.getName(), title(element), tier(element),
				element.eContainer() instanceof Element parent ? parent.getName() : "", List.copyOf(element.getFormerly()), element.getUuid(), element.getRetiredIn(), identity.of(element))).toList();
		List<KnownScale> scales = new ArrayList<>();
		for (Scale scale : Frameworks.scales(framework)) {
			List<Known> levels = Frameworks.levels(scale).stream().filter(level -> level.getName() != null).map(level -> known(level, level.getFormerly(), identity.of(level))).toList();
			scales.add(new KnownScale(known(scale, scale.getFormerly(), null), levels, scale.isUnordered()));
		}
		return new Published(file, Library.version(file), framework.getName(), framework.getUuid(), elements, List.copyOf(scales));
	}

	private static Known known(Part part, List<String> formerly, UUID identity) {
		return new Known(part.getName() == null ? "" : part.getName(), title(part), "", "", List.copyOf(formerly), part.getUuid(), null, identity);
	}

	static String title(Part part) {
		return part.getTitle() == null ? "" : part.getTitle().strip();
	}

	static String tier(Element element) {
		return element.getTier() == null || element.getTier().getName() == null ? "" : element.getTier().getName();
	}

	/** Names that a part has or had. */
	static List<String> formerly(Part part) {
		return switch (part) {
			case Element element -> element.getFormerly();
			case Scale scale -> scale.getFormerly();
			case Level level -> level.getFormerly();
			default -> List.of();
		};
	}
}
