package framewright.ui.editor;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;

import framewright.core.library.WholeFile;
import framewright.ui.workspace.OpenLibrary;

/**
 * Saves frameworks whole or not at all: beside their place first, and then into it. The platform writes into the file itself, so that a
 * computer that stops at that moment leaves half a framework.
 */
public final class WholeFileProvider extends TextFileDocumentProvider {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** A file that is put in the place of another is a change of the folder. */
	@Override
	protected DocumentProviderOperation createSaveOperation(Object element, IDocument document, boolean overwrite) throws CoreException {
		DocumentProviderOperation save = super.createSaveOperation(element, document, overwrite);
		if (save == null || !(element instanceof IFileEditorInput input)) {
			return save;
		}
		ISchedulingRule folder = input.getFile().getWorkspace().getRuleFactory().refreshRule(input.getFile());
		return new DocumentProviderOperation() {
			@Override
			protected void execute(IProgressMonitor monitor) throws CoreException {
				try {
					save.run(monitor);
				} catch (InvocationTargetException e) {
					throw e.getCause() instanceof CoreException cause ? cause : new CoreException(Status.error("The file could not be saved.", e.getCause()));
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}

			@Override
			public ISchedulingRule getSchedulingRule() {
				return MultiRule.combine(save.getSchedulingRule(), folder);
			}
		};
	}

	@Override
	protected void commitFileBuffer(IProgressMonitor monitor, FileInfo info, boolean overwrite) throws CoreException {
		IFile file = info.fElement instanceof IFileEditorInput input ? input.getFile() : null;
		Path path = file == null ? null : OpenLibrary.path(file).orElse(null);
		// What is not as the platform knows it, it should talk about itself.
		if (path == null || !Files.isWritable(path) || !StandardCharsets.UTF_8.name().equals(info.fTextFileBuffer.getEncoding())
				|| !overwrite && !(file.isSynchronized(IResource.DEPTH_ZERO) && info.fTextFileBuffer.isSynchronized())) {
			super.commitFileBuffer(monitor, info, overwrite);
			return;
		}
		try {
			WholeFile.write(path, content(path, info.fTextFileBuffer.getDocument().get()));
		} catch (IOException e) {
			throw new CoreException(Status.error("“" + path.getFileName() + "” could not be saved, and the file is as it was. Check that the disk is not full and that you may write there, then save again.", e));
		}
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		if (info.fTextFileBuffer.getDocument() instanceof IDocumentExtension4 document && document.getModificationStamp() != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP) {
			file.revertModificationStamp(document.getModificationStamp()); // By it the text is known as the saved one when Undo leads back to it.
		}
		// The buffer finds its own text in the file and leaves the document as it is; the two are in step again.
		info.fTextFileBuffer.revert(monitor);
	}

	/** A file that begins with a mark of its encoding keeps it. */
	private static byte[] content(Path path, String text) throws IOException {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		try (InputStream old = Files.newInputStream(path)) {
			if (!Arrays.equals(old.readNBytes(MARK.length), MARK) || text.startsWith("\uFEFF")) {
				return content;
			}
		}
		byte[] marked = Arrays.copyOf(MARK, MARK.length + content.length);
		System.arraycopy(content, 0, marked, MARK.length, content.length);
		return marked;
	}
}
