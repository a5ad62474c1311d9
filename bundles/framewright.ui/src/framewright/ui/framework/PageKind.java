package framewright.ui.framework;

import java.util.List;
import java.util.function.Supplier;

import framewright.ui.framework.elements.ElementsPage;
import framewright.ui.framework.matrix.MatrixPage;
import framewright.ui.framework.overview.OverviewPage;
import framewright.ui.framework.preview.PreviewPage;

/**
 * A page that the framework editor has beside the page Source.
 *
 * @param id names it in what is remembered and in tests
 * @param title on its tab, and for those who do not see it
 * @param explanation what it is for; shown when the pointer rests on its tab
 */
record PageKind(String id, String title, String explanation, Supplier<FrameworkPage> maker) {

	/** The id of the page Source. */
	static final String SOURCE = "source";

	/** The page that edits the elements, if there is one. */
	static final String ELEMENTS = "elements";

	/** The pages before Source, in their order. A page is made when somebody first turns to it. */
	static final List<PageKind> BEFORE_SOURCE = List.of(
			new PageKind("overview", "Overview", "What the framework says of itself: its title, version, scales, terms and sources", OverviewPage::new),
			new PageKind("matrix", "Matrix", "What each rated element says at each level, as a table", MatrixPage::new),
			new PageKind(ELEMENTS, "Elements", "The elements as a tree, and all that the selected one says", ElementsPage::new));

	/** The pages after Source. */
	static final List<PageKind> AFTER_SOURCE = List.of(new PageKind("preview", "Preview", "The selected element as readers of the handbook will see it", PreviewPage::new));
}
