# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'codebook_import_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHeaderView, QLabel, QSizePolicy, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)
class Ui_CodebookImportDialog(object):
    def setupUi(self, CodebookImportDialog):
        if not CodebookImportDialog.objectName():
            CodebookImportDialog.setObjectName(u"CodebookImportDialog")
        CodebookImportDialog.resize(760, 460)
        self.column = QVBoxLayout(CodebookImportDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.summary = QLabel(CodebookImportDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

        self.column.addWidget(self.summary)

        self.fields = QTreeWidget(CodebookImportDialog)
        self.fields.setObjectName(u"fields")
        self.fields.setRootIsDecorated(False)
        self.fields.setAlternatingRowColors(True)

        self.column.addWidget(self.fields)

        self.buttons = QDialogButtonBox(CodebookImportDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.column.addWidget(self.buttons)


        self.retranslateUi(CodebookImportDialog)

        QMetaObject.connectSlotsByName(CodebookImportDialog)
    # setupUi

    def retranslateUi(self, CodebookImportDialog):
        CodebookImportDialog.setWindowTitle(QCoreApplication.translate("CodebookImportDialog", u"Import a codebook", None))
        ___qtreewidgetitem = self.fields.headerItem()
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("CodebookImportDialog", u"What changes, or why it is refused", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("CodebookImportDialog", u"Becomes", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("CodebookImportDialog", u"Field", None))
#if QT_CONFIG(accessibility)
        self.fields.setAccessibleName(QCoreApplication.translate("CodebookImportDialog", u"Fields of the file", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

