package framewright.format.html;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import framewright.core.exchange.Brand;
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
		HandbookOptions options = new HandbookOptions(false, true, false, dark ? "dark" : "light", ACCENT);
		Brand brand = brand(library);
		Set<Loss> losses = new HashSet<>(); // The list of problems tells what an author should know.
		HandbookBuilder builder = new HandbookBuilder(framework, library, options, Publication.unpublished(framework, brand), losses, SubMonitor.convert(monitor, Frameworks.allElements(framework).size()));
		Element shown = Frameworks.allElements(framework).stream().filter(one -> element.equals(one.getName())).findFirst().orElse(null);
		Excerpt excerpt = builder.excerpt(shown);
		Look look = Look.still(options, brand);
		SubMonitor progress = SubMonitor.convert(monitor);
		return new Page(HandbookPage.fill("element-head", Map.of("handbook", excerpt.handbook(), "look", look), progress),
				HandbookPage.fill("element", Map.of("handbook", excerpt.handbook(), "above", excerpt.above(), "cover", shown == null), progress));
	}

	/** While it is being written, a framework is shown even if the settings cannot be read. */
	private static Brand brand(Library library) {
		try {
			return Brand.of(library);
		} catch (IOException e) {
			return Brand.NONE;
		}
	}
}
