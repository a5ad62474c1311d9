package framewright.ui.editor;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
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
		if (!saved(info.fTextFileBuffer, file, overwrite, monitor)) {
			super.commitFileBuffer(monitor, info, overwrite);
		}
	}

	/** Saves a text without its editor, whole or not at all where that is possible; nothing is done when there is nothing to save. */
	public static void save(ITextFileBuffer buffer, IProgressMonitor monitor) throws CoreException {
		// Of files that the platform does not know, the location is none within it, and no file is found there.
		IFile file = buffer.getLocation() == null ? null : FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation(), true);
		if (buffer.isDirty() && !saved(buffer, file, false, monitor)) {
			buffer.commit(monitor, false);
		}
	}

	/**
	 * @param file null when the platform does not know it
	 * @return whether it was saved; otherwise the platform should do it
	 */
	private static boolean saved(ITextFileBuffer buffer, IFile file, boolean overwrite, IProgressMonitor monitor) throws CoreException {
		Path path = file == null ? null : OpenLibrary.path(file).orElse(null);
		// What is not as the platform knows it, it should talk about itself.
		if (path == null || !Files.isWritable(path) || !StandardCharsets.UTF_8.name().equals(buffer.getEncoding())
				|| !overwrite && !(file.isSynchronized(IResource.DEPTH_ZERO) && buffer.isSynchronized())) {
			return false;
		}
		try {
			WholeFile.write(path, content(path, buffer.getDocument().get()));
		} catch (IOException e) {
			throw new CoreException(Status.error("“" + path.getFileName() + "” could not be saved, and the file is as it was. Check that the disk is not full and that you may write there, then save again.", e));
		}
		file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		if (buffer.getDocument() instanceof IDocumentExtension4 document && document.getModificationStamp() != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP) {
			file.revertModificationStamp(document.getModificationStamp()); // By it the text is known as the saved one when Undo leads back to it.
		}
		// The buffer finds its own text in the file and leaves the document as it is; the two are in step again.
		buffer.revert(monitor);
		return true;
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
