package framewright.format.html;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.ElementPage;
import framewright.core.exchange.Loss;
import framewright.core.library.Library;
import framewright.dsl.Frameworks;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;

/** The page of an element as the handbook will print it, with the way to what it is part of above it. */
public final class HandbookElementPage implements ElementPage {

	private static final String ACCENT = "teal";

	@Override
	public Page write(Framework framework, Library library, String element, boolean dark, IProgressMonitor monitor) {
		HandbookOptions options = new HandbookOptions(false, true, dark ? "dark" : "light", ACCENT);
		Set<Loss> losses = new HashSet<>(); // The list of problems tells what an author should know.
		HandbookBuilder builder = new HandbookBuilder(framework, library, options, losses, SubMonitor.convert(monitor, Frameworks.allElements(framework).size()));
		Element shown = Frameworks.allElements(framework).stream().filter(one -> element.equals(one.getName())).findFirst().orElse(null);
		Excerpt excerpt = builder.excerpt(shown);
		Look look = Look.still(options);
		SubMonitor progress = SubMonitor.convert(monitor);
		return new Page(HandbookPage.fill("element-head", Map.of("handbook", excerpt.handbook(), "look", look), progress),
				HandbookPage.fill("element", Map.of("handbook", excerpt.handbook(), "above", excerpt.above(), "cover", shown == null), progress));
	}
}
