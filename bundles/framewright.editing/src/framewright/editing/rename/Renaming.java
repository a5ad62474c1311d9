package framewright.editing.rename;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;

import framewright.core.library.Library;
import framewright.dsl.Names;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;
import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;
import framewright.dsl.scoping.PublishedVersions;
import framewright.editing.LibraryEdit;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;
import framewright.editing.library.LibraryTexts;
import framewright.editing.navigation.Mention;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Navigation;
import framewright.editing.navigation.Target;
import framewright.editing.navigation.Target.Kind;

/**
 * Gives something another name, everywhere in the library at once. What was published under its name keeps that as a former name, so that
 * nothing outside loses sight of it; published versions themselves never change. Safe for use by several threads; reads files.
 */
public final class Renaming {

	/**
	 * What would be renamed.
	 *
	 * @param target what it is
	 * @param file the file that declares it
	 * @param offset where the name begins that the author is at, in characters
	 * @param length how long it is
	 * @param what what to call it, as in “the component “Listen to others””
	 * @param published the newest published version that has it under its name; empty where none has
	 */
	public record Subject(Target target, Path file, int offset, int length, String what, Optional<String> published) {
	}

	private final LibraryTexts texts;
	private final Navigation navigation;

	public Renaming(LibraryTexts texts) {
		this.texts = texts;
		this.navigation = new Navigation(texts);
	}

	/**
	 * What stands at a place and can be renamed.
	 *
	 * @throws RefusedRenameException when there is nothing, or it keeps its name
	 */
	public Subject subject(Path file, String text, int place) throws RefusedRenameException {
		if (texts.library().isPublished(file)) {
			throw new RefusedRenameException("This is a published version, which never changes. Rename it in the file that you work on.");
		}
		Mention mention = navigation.nameAt(file, text, place).filter(found -> found.role() != Role.FORMER)
				.orElseThrow(() -> new RefusedRenameException("There is no name here. Put the cursor into the name of an element, a level, a scale, a tier or a source."));
		Target target = mention.target();
		var declared = navigation.declaration(target, file, text).orElseThrow(() -> new RefusedRenameException(target.kind() == Kind.TIER
				? "The tier " + target.name() + " is not declared in this framework. Write a structure with the tiers that you want, then rename them there."
				: "Nothing is called " + target.name() + ", so there is nothing to rename. Correct the name instead."));
		try {
			Optional<String> version = published(target, target.name());
			if (target.kind() == Kind.FRAMEWORK && Files.isDirectory(published(target.name()))) {
				throw new RefusedRenameException("The framework " + target.name() + " has published versions, so its name stays. Make a copy under another name if you want a new framework.");
			}
			String home = declared.file().equals(file) ? text : texts.text(declared.file());
			return new Subject(target, declared.file(), mention.offset(), mention.length(), what(target, texts.names(declared.file(), home)), version);
		} catch (IOException e) {
			throw unreadable(declared.file());
		}
	}

	private Path published(String framework) {
		return texts.library().folder().resolve(PublishedVersions.FOLDER).resolve(framework);
	}

	private static String what(Target target, NamesInText names) {
		String kind = target.kind().name().toLowerCase(Locale.ROOT);
		String heading = target.kind() == Kind.ELEMENT ? names.headings().get(target.name()) : target.kind() == Kind.FRAMEWORK ? names.title() : null;
		return "the " + kind + " " + (heading == null ? target.name() : "“" + heading + "”");
	}

	/** The newest published version of the target's framework that has something of its kind under a name. */
	private Optional<String> published(Target target, String name) throws IOException {
		if (target.kind() == Kind.TIER || target.kind() == Kind.SOURCE || target.kind() == Kind.FRAMEWORK) {
			return Optional.empty();
		}
		List<Path> versions = texts.library().published(target.framework());
		for (Path version : versions.reversed()) {
			String text = texts.text(version);
			if (text.contains(name) && texts.names(version, text).declaration(target.called(name)).isPresent()) {
				return Optional.of(Library.version(version));
			}
		}
		return Optional.empty();
	}

	/**
	 * The edits that give the subject another name.
	 *
	 * @throws RefusedRenameException when it cannot be called so; nothing is to be changed then
	 */
	public LibraryEdit rename(Subject subject, String name) throws RefusedRenameException {
		Target target = subject.target();
		if (name.equals(target.name())) {
			return new LibraryEdit(Map.of(), Map.of());
		}
		checkName(target, name);
		try {
			NamesInText home = whole(subject.file(), target);
			boolean back = checkFree(subject, home, name);
			Map<Path, List<TextEdit>> edits = new LinkedHashMap<>();
			edits.put(subject.file(), new ArrayList<>());
			for (Path file : target.isKnownToOthers() ? texts.files() : List.of(subject.file())) {
				List<TextEdit> own = file.equals(subject.file()) || texts.text(file).contains(target.name()) ? replaced(whole(file, target), target, name) : List.of();
				if (!own.isEmpty()) {
					edits.computeIfAbsent(file, one -> new ArrayList<>()).addAll(own);
				}
			}
			String text = texts.text(subject.file());
			if (back) {
				edits.get(subject.file()).add(withoutFormer(home.declaration(target).orElseThrow(), home.former(target).get(0), text));
			} else if (subject.published().isPresent()) {
				edits.get(subject.file()).add(former(home, target, text));
			}
			return new LibraryEdit(edits, target.kind() == Kind.FRAMEWORK ? moved(subject.file(), name) : Map.of());
		} catch (IOException e) {
			throw unreadable(subject.file());
		}
	}

	private static void checkName(Target target, String name) throws RefusedRenameException {
		if (!Names.isName(name)) {
			throw new RefusedRenameException("“" + name + "” cannot be a name. A name is made of letters without accents, digits and hyphens, and begins with a letter.");
		}
		if (target.kind() == Kind.TIER && new InternalFrameworkLexer(new ANTLRStringStream(name)).nextToken() instanceof Token word && word.getType() != InternalFrameworkLexer.RULE_WORD) {
			throw new RefusedRenameException("“" + name + "” is a word of the language, and a tier needs a name of its own. Write for instance " + name + "-tier.");
		}
	}

	/** A text that names cannot be missing in. */
	private NamesInText whole(Path file, Target target) throws RefusedRenameException {
		try {
			NamesInText names = texts.names(file);
			if (names.complete()) {
				return names;
			}
		} catch (IOException e) {
			throw unreadable(file);
		}
		throw new RefusedRenameException("The file " + texts.library().show(file) + " has a fault, so not every “" + target.name() + "” in it can be found. Correct the fault first, then rename.");
	}

	private RefusedRenameException unreadable(Path file) {
		return new RefusedRenameException("The file " + texts.library().show(file) + " cannot be read, so nothing was renamed. Check that it is there and that you may read it.");
	}

	/** Whether the subject only goes back to the one name it had before. */
	private boolean checkFree(Subject subject, NamesInText home, String name) throws RefusedRenameException, IOException {
		Target target = subject.target();
		Target wanted = target.called(name);
		if (target.kind() == Kind.FRAMEWORK) {
			checkFrameworkIsFree(subject, name);
			return false;
		}
		if (home.declaration(wanted).isPresent()) {
			throw taken(target, name, home.headings().get(name));
		}
		List<Mention> former = home.former(target);
		String text = texts.text(subject.file());
		if (former.stream().anyMatch(mention -> words(mention, text).equals(name))) {
			if (former.size() == 1 && subject.published().isEmpty()) {
				return true;
			}
			throw new RefusedRenameException("“" + name + "” is a former name of " + subject.what() + " and stays one. Choose another.");
		}
		if (target.kind() == Kind.ELEMENT) {
			for (Mention other : home.mentions()) {
				if (other.role() == Role.FORMER && other.target().kind() == Kind.ELEMENT && words(other, text).equals(name)) {
					throw new RefusedRenameException("“" + name + "” was the name of “" + home.headings().getOrDefault(other.target().name(), other.target().name()) + "” before, which keeps it for ever. Choose another.");
				}
				if (other.role() == Role.REFERENCE && other.alone() && other.target().equals(new Target(Kind.FRAMEWORK, name, "", name))) {
					throw new RefusedRenameException("“" + name + "” is the name of a framework that this text refers to, which would then mean this element. Choose another.");
				}
			}
		}
		Optional<String> used = published(target, name);
		if (used.isPresent()) {
			throw new RefusedRenameException("“" + name + "” was the name of another " + target.kind().name().toLowerCase(Locale.ROOT) + " in version " + used.get() + ", so it cannot be given again. Choose another.");
		}
		return false;
	}

	private static RefusedRenameException taken(Target target, String name, String heading) {
		return new RefusedRenameException("The name " + name + " is taken" + (heading == null ? " by another " + target.kind().name().toLowerCase(Locale.ROOT) : " by “" + heading + "”") + ". Choose another.");
	}

	private void checkFrameworkIsFree(Subject subject, String name) throws RefusedRenameException, IOException {
		for (Path file : texts.files()) {
			NamesInText names = texts.names(file);
			if (names.headings().containsKey(name) && names.of(subject.target()).stream().anyMatch(Mention::alone)) {
				throw new RefusedRenameException("“" + name + "” is the name of an element in " + texts.library().show(file) + ", which refers to this framework and would then mean the element. Choose another name.");
			}
			if (!file.equals(subject.file()) && Library.name(file).equals(name) || names.framework().equals(name)) {
				throw new RefusedRenameException("There is another framework called " + name + " in this library (" + texts.library().show(file) + "). Choose another name.");
			}
		}
		if (Files.isDirectory(published(name))) {
			throw new RefusedRenameException("There are published versions of a framework called " + name + " in this library. Choose another name.");
		}
	}

	private static String words(Mention mention, String text) {
		return text.substring(mention.offset(), mention.end());
	}

	private static List<TextEdit> replaced(NamesInText names, Target target, String name) {
		return names.of(target).stream().map(mention -> new TextEdit(mention.offset(), mention.length(), name)).toList();
	}

	/** The name so far becomes the youngest of the former names, or the first one behind what the line of the subject says. */
	private static TextEdit former(NamesInText home, Target target, String text) {
		List<Mention> former = home.former(target);
		if (!former.isEmpty()) {
			return TextEdit.insert(former.get(former.size() - 1).end(), ", " + target.name());
		}
		Mention declared = home.declaration(target).orElseThrow();
		return TextEdit.insert(PartEdits.headerEnd(text, part(text, declared.offset())), " formerly " + target.name());
	}

	/** The part whose name stands at an offset. */
	private static Part part(String text, int name) {
		try {
			return find(PartReader.read(text), name).orElseThrow();
		} catch (UnreadablePartException e) {
			throw new IllegalStateException("the parser understood what the reader of parts does not", e);
		}
	}

	private static Optional<Part> find(Part part, int name) {
		if (part.nameStart() == name) {
			return Optional.of(part);
		}
		return part.parts().stream().filter(child -> child.start() <= name && name < child.end()).findFirst().flatMap(child -> find(child, name));
	}

	private static TextEdit withoutFormer(Mention declared, Mention former, String text) {
		int start = part(text, declared.offset()).clause("formerly").orElseThrow().start();
		while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		return TextEdit.remove(start, former.end() - start);
	}

	/** A file that bears the name of its framework goes on doing so. */
	private Map<Path, Path> moved(Path file, String name) {
		boolean bears = Library.name(file).equals(texts.names(file, unsaved(file)).framework());
		return bears ? Map.of(file, file.resolveSibling(name + Library.EXTENSION)) : Map.of();
	}

	private String unsaved(Path file) {
		try {
			return texts.text(file);
		} catch (IOException e) {
			return "";
		}
	}
}
