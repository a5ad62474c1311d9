package framewright.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

import framewright.core.library.Finding;
import framewright.core.library.Library;
import framewright.core.library.Severity;
import framewright.core.library.WholeFile;
import framewright.core.review.Entry;
import framewright.core.review.Review;
import framewright.core.review.ReviewStore;
import framewright.dsl.Names;

/** Reviews in the folder of a library. */
public final class ReviewFiles implements ReviewStore {

	private static final int LONGEST_ID = 60;

	private final InstantSource clock;
	private final ZoneId zone;
	private final Ids ids;

	/** For the platform, which makes the service. */
	public ReviewFiles() {
		this(InstantSource.system(), ZoneId.systemDefault(), new SecureRandom());
	}

	/** With a clock and a source of chance, which make the identifiers. */
	ReviewFiles(InstantSource clock, ZoneId zone, RandomGenerator random) {
		this.clock = clock;
		this.zone = zone;
		ids = new Ids(clock, random);
	}

	@Override
	public List<Opened> list(Library library, String framework) throws IOException {
		Path folder = folder(library, framework);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Path> files;
		try (var found = Files.list(folder)) {
			files = found.filter(file -> file.getFileName().toString().endsWith(EXTENSION) && !file.getFileName().toString().startsWith(".")).sorted().toList();
		}
		List<Opened> reviews = new ArrayList<>();
		for (Path file : files) {
			reviews.add(open(file));
		}
		return reviews;
	}

	/** A file as it is shown in a list, where one that is broken must not hide the others. */
	private Opened open(Path file) {
		try {
			return read(file);
		} catch (IOException e) {
			String message = e.getMessage() == null ? "This review could not be read. Check that the disk or drive is connected, and try again." : e.getMessage();
			return new Opened(file, empty(id(file)), List.of(Finding.of(file, Severity.ERROR, message, ReviewReader.CODE)));
		}
	}

	private static Review empty(String id) {
		return new Review(id, "", "", "", "", List.of(), List.of(), List.of(), List.of());
	}

	@Override
	public Opened create(Library library, String framework, String title, String oldVersion, String newVersion) throws IOException {
		Path folder = folder(library, framework);
		return OneAtATime.run(folder, () -> {
			Path file = folder.resolve(newId(folder, newVersion) + EXTENSION);
			write(file, String.join("\n", EntryLines.head(title, framework, oldVersion, newVersion)) + "\n");
			return read(file);
		});
	}

	/** Named after the version, and numbered where there is a review of that name. */
	private static String newId(Path folder, String version) {
		String word = version.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String id = word.isEmpty() ? "review" : word.length() > LONGEST_ID ? word.substring(0, LONGEST_ID).replaceAll("-$", "") : word;
		String free = id;
		for (int number = 2; Files.exists(folder.resolve(free + EXTENSION)); number++) {
			free = id + "-" + number;
		}
		return free;
	}

	@Override
	public Opened read(Path file) throws IOException {
		return opened(file, new ReviewText(ReviewBytes.read(file)));
	}

	private static Opened opened(Path file, ReviewText text) {
		ReviewReader.Read read = ReviewReader.read(file, id(file), text.parsed());
		List<Finding> findings = new ArrayList<>(read.findings());
		if (!ReviewLine.isId(id(file))) {
			findings.add(0, Finding.of(file, Severity.WARNING, "This looks like a copy that a synchronised drive has left when two people wrote at the same time. Bring it into the review that it is a copy of.",
					ReviewReader.CODE));
		}
		return new Opened(file, read.review(), findings);
	}

	@Override
	public Added add(Path file, String author, List<Entry> entries) throws IOException {
		OffsetDateTime now = clock.instant().atZone(zone).toOffsetDateTime();
		return add(file, entries.stream().map(entry -> new Said(author, now, entry)).toList());
	}

	@Override
	public Added add(Path file, List<Said> said) throws IOException {
		return OneAtATime.run(file, () -> {
			ReviewText text = new ReviewText(ReviewBytes.read(file));
			Set<String> taken = new HashSet<>(text.records().keySet());
			List<String> added = new ArrayList<>();
			for (Said one : said) {
				added.add(add(text, one, taken));
			}
			if (!said.isEmpty()) {
				write(file, text.text());
			}
			return new Added(opened(file, text), added);
		});
	}

	private String add(ReviewText text, Said said, Set<String> taken) {
		String id = free(taken);
		if (said.entry() instanceof Entry.Start start) {
			text.insert(EntryLines.discussion(id, start.anchor()));
			text.insert(EntryLines.comment(free(taken), id, said.author(), said.when(), start.text()));
		} else {
			text.insert(EntryLines.of(id, said.entry(), said.author(), said.when()));
		}
		return id;
	}

	private String free(Set<String> taken) {
		String id = ids.next();
		while (!taken.add(id)) {
			id = ids.next();
		}
		return id;
	}

	@Override
	public Opened gather(Path file, Path copy) throws IOException {
		return OneAtATime.run(file, () -> {
			String merged = new LineMerge().merge("", ReviewBytes.read(file), ReviewBytes.read(copy));
			write(file, merged);
			return opened(file, new ReviewText(merged));
		});
	}

	private static void write(Path file, String text) throws IOException {
		WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	private static Path folder(Library library, String framework) {
		if (!Names.isName(framework)) {
			throw new IllegalArgumentException(framework + " is no name of a framework");
		}
		return library.folder().resolve(FOLDER).resolve(framework);
	}

	private static String id(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
	}
}
