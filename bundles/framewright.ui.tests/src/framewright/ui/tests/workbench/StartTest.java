package framewright.ui.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

import framewright.ui.Perspective;
import framewright.ui.commands.Commands;
import framewright.ui.library.LibraryView;
import framewright.editing.Style;
import framewright.ui.workspace.OpenLibrary;

class StartTest extends Workbench {

	@Test
	void opensWithTheLibraryTheProblemsAndTheOutline() {
		assertEquals(Perspective.ID, page().getPerspective().getId());
		assertTrue(window().getShell().getText().startsWith("Framewright – Small library"), window().getShell().getText());
		assertTrue(page().findView(Perspective.LIBRARY) != null && page().findView(Perspective.PROBLEMS) != null && page().findView("org.eclipse.ui.views.ContentOutline") != null);
		Tree tree = robot.find("library", Tree.class);
		robot.waitFor("both frameworks are shown", () -> tree.getItemCount() == 2);
		assertEquals("Alpha framework  1.0.0 · draft", tree.getItem(0).getText());
	}

	@Test
	void theSampleIsCopiedToTheHomeOnce() throws Exception {
		Commands.run(Commands.OPEN_SAMPLE);
		robot.waitFor("the sample is checked", () -> OpenLibrary.session().snapshot().filter(known -> known.folder().equals(OpenLibrary.sampleFolder())).isPresent());
		assertEquals(5, OpenLibrary.session().snapshot().orElseThrow().frameworks().size());
		assertEquals("No problems", OpenLibrary.session().snapshot().orElseThrow().problems().words());
		var file = OpenLibrary.sampleFolder().resolve("library.settings");
		Files.writeString(file, Files.readString(file) + "# mine\n");
		OpenLibrary.sample();
		assertTrue(Files.readString(file).endsWith("# mine\n"), "what is there is never overwritten");
	}

	@Test
	void theWelcomePageCanBeUsedByKeyboard() {
		PlatformUI.getWorkbench().getIntroManager().showIntro(window(), false);
		robot.find("welcome.library", ImageHyperlink.class);
		robot.waitFor("the first link has the focus", () -> robot.find("welcome.library").filter(Control::isFocusControl).isPresent() || !window().getShell().equals(window().getShell().getDisplay().getActiveShell()));
		PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
	}

	/** What a restart does: the view writes what is open into a memento, and a new view opens it again. */
	@Test
	void whatIsExpandedIsRemembered() throws Exception {
		IViewPart view = page().findView(Perspective.LIBRARY);
		((TreeViewer) view.getSite().getSelectionProvider()).expandToLevel(3);
		robot.settle();
		XMLMemento memento = XMLMemento.createWriteRoot("view");
		((LibraryView) view).saveState(memento);
		assertTrue(memento.getString("expanded").contains("alpha.framework#people"), memento.getString("expanded"));
		page().hideView(view);
		IViewPart again = page().showView(Perspective.LIBRARY);
		Tree tree = robot.find("library", Tree.class);
		robot.waitFor("the same is expanded", () -> tree.getItemCount() == 2 && tree.getItem(0).getExpanded() && tree.getItem(0).getItem(0).getExpanded());
		assertTrue(again != view);
	}

	@Test
	void theWindowCanBeDarkAndTheColoursOfTheTextFollow() throws Exception {
		edit("alpha.framework");
		ColorRegistry colours = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		RGB light = colours.getRGB(Style.KEYWORD.id());
		try {
			appearance("org.eclipse.e4.ui.css.theme.e4_dark");
			robot.waitFor("the colours are dark", () -> !light.equals(colours.getRGB(Style.KEYWORD.id())));
			robot.settle();
			Screenshots.save("dark");
		} finally {
			appearance("org.eclipse.e4.ui.css.theme.e4_default");
		}
		robot.waitFor("the colours are light again", () -> light.equals(colours.getRGB(Style.KEYWORD.id())));
	}

	private static void appearance(String theme) throws CommandException {
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(Commands.APPEARANCE);
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, Map.of("theme", theme)), null);
	}

	@Test
	void everyCommandHasAHandler() throws NotDefinedException {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		for (String id : new String[] { Commands.NEW_FRAMEWORK, Commands.OPEN_LIBRARY, Commands.OPEN_SAMPLE, Commands.EXPORT, Commands.APPEARANCE }) {
			assertTrue(commands.getCommand(id).isDefined() && commands.getCommand(id).isHandled(), commands.getCommand(id).getName());
		}
	}
}
