package framewright.editing.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import framewright.core.library.Library;
import framewright.dsl.Names;
import framewright.dsl.model.Level;
import framewright.dsl.model.Part;
import framewright.dsl.model.Source;
import framewright.dsl.model.Tier;
import framewright.dsl.parts.Clause;
import framewright.editing.LibraryEdit;
import framewright.editing.PartEdits;
import framewright.editing.TextEdit;
import framewright.editing.navigation.Mention;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.NamesInText;
import framewright.editing.navigation.Target;
import framewright.editing.rename.RefusedRenameException;
import framewright.editing.rename.Renaming;

/** Mends names that are taken, and names of files. */
final class NameFixes {

	private NameFixes() {
	}

	/** What came second gets another name; references go on meaning the first. A former name that is taken goes. */
	static void duplicate(Fault fault) {
		NamesInText names = fault.names();
		Mention mention = names.at(fault.finding.offset()).orElse(null);
		if (mention == null) {
			return;
		}
		if (mention.role() == Role.FORMER) {
			former(fault, names, mention.target());
			return;
		}
		Target target = mention.target();
		Set<String> taken = names.mentions().stream().filter(other -> other.role() != Role.REFERENCE && other.target().kind() == target.kind() && other.target().scale().equals(target.scale()))
				.map(other -> fault.text.substring(other.offset(), other.end())).collect(Collectors.toCollection(HashSet::new));
		String title = fault.object(EObject.class).map(NameFixes::title).filter(found -> !found.isBlank()).orElse(target.name());
		String name = target.kind() == Target.Kind.TIER ? Names.forTier(title, taken) : Names.fromTitle(title, taken);
		fault.fix("Call this one " + name, fault.replace(name));
	}

	private static String title(EObject object) {
		String title = switch (object) {
			case Tier tier -> tier.getTitle();
			case Source source -> source.getTitle();
			case Level level -> level.getTitle();
			case Part part -> part.getTitle();
			default -> null;
		};
		return title == null ? "" : title;
	}

	private static void former(Fault fault, NamesInText names, Target target) {
		Clause clause = fault.clause().orElse(null);
		if (clause == null) {
			return;
		}
		Set<String> seen = new HashSet<>();
		names.mentions().stream().filter(other -> other.target().kind() == Target.Kind.ELEMENT && other.role() == Role.DECLARATION).forEach(other -> seen.add(other.target().name()));
		for (Mention former : names.mentions().stream().filter(other -> other.role() == Role.FORMER && other.target().kind() == Target.Kind.ELEMENT).toList()) {
			String word = fault.text.substring(former.offset(), former.end());
			boolean own = former.offset() > clause.start() && former.end() <= clause.end();
			if (!seen.add(word) && own && former.target().equals(target)) {
				fault.fix("Remove the former name " + word, PartEdits.removeListed(fault.text, clause.start(), former.offset(), former.end()));
			}
		}
	}

	/** Two frameworks of one name: this one is called as its file is, else by its title. */
	static void duplicateFramework(Fault fault) {
		Set<String> taken = fault.others().stream().map(NamesInText::framework).collect(Collectors.toCollection(HashSet::new));
		NamesInText names = fault.names();
		taken.add(names.framework());
		String file = Library.name(fault.file);
		String name = Names.isName(file) && !taken.contains(file) ? file : Names.fromTitle(names.title(), taken);
		List<TextEdit> edits = new ArrayList<>();
		names.of(new Target(Target.Kind.FRAMEWORK, names.framework(), "", names.framework())).forEach(mention -> edits.add(new TextEdit(mention.offset(), mention.length(), name)));
		fault.fix("Call this framework " + name, LibraryEdit.of(fault.file, edits));
	}

	/** The file is called like the framework, or the framework like the file. */
	static void fileName(Fault fault) {
		String framework = fault.names().framework();
		Path renamed = fault.file.resolveSibling(framework + Library.EXTENSION);
		if (Names.isName(framework) && !Files.exists(renamed)) {
			fault.fix("Call the file " + renamed.getFileName(), new LibraryEdit(Map.of(fault.file, List.of()), Map.of(fault.file, renamed)));
		}
		String file = Library.name(fault.file);
		if (!Names.isName(file)) {
			return;
		}
		try {
			Renaming renaming = new Renaming(fault.texts);
			LibraryEdit edit = renaming.rename(renaming.subject(fault.file, fault.text, fault.finding.offset()), file);
			fault.fix("Call the framework " + file, new LibraryEdit(edit.edits(), Map.of()));
		} catch (RefusedRenameException e) {
			// The file can still be renamed.
		}
	}

	/** The names of the elements that are declared in a text. */
	static List<String> elements(NamesInText names) {
		return names.mentions().stream().filter(mention -> mention.role() == Role.DECLARATION && mention.target().kind() == Target.Kind.ELEMENT).map(mention -> mention.target().name()).toList();
	}

	/** The pictures of a library, as a framework names them; none where they cannot be listed. */
	static List<String> pictures(Fault fault) {
		Path assets = fault.texts.library().folder().resolve("assets");
		if (!Files.isDirectory(assets)) {
			return List.of();
		}
		try (var files = Files.walk(assets, 5)) {
			return files.filter(Files::isRegularFile).limit(5_000).map(file -> "assets/" + assets.relativize(file).toString().replace('\\', '/')).sorted().toList();
		} catch (IOException | java.io.UncheckedIOException e) {
			return List.of();
		}
	}
}
